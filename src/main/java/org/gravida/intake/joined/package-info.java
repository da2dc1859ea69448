/**
 * What belongs to one patient and stands in several rows or files. In come headings, and the rows
 * of one id; out goes one patient in words. For example, three rows with an outcome each are three
 * numbered episodes of one patient. Never here: what a word means, threads.
 */
package org.gravida.intake.joined;
