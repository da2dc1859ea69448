/**
 * The ids of all patients of a run and the places where they stand, in little memory. Only the JDK
 * is allowed. Never here: file formats, clinical words, conclusions.
 */
package org.gravida.intake.ids;
