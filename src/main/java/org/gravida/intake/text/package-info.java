/**
 * Text as bytes, lines and rows of cells, read as a stream with the faults in it. FastCSV is
 * allowed. Never here: what columns mean, clinical words, conclusions.
 */
package org.gravida.intake.text;
