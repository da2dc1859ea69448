/**
 * Tables of patients. In come a heading and rows of cells; out go patients in words: a row each, or
 * the rows of one id together. For example, the columns of a test and of its date in a row are one
 * fact with a value and a date. Never here: what a word means, threads.
 */
package org.gravida.intake.table;
