/**
 * In come the facts of one patient in the words of a file; out goes the record, from which is left
 * out, with a problem, what contradicts the rest. For example, two numbers for one pregnancy make
 * both doubtful. Never here: formats, clinical words, conclusions.
 */
package org.gravida.intake.patient;
