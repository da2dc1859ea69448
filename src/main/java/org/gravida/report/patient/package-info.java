/**
 * One page a patient, and one that lists them. A dossier comes in; HTML that is XML as well, loads
 * nothing and runs nothing, goes out. Only our own rooms are allowed. Never here: clinical words, a
 * statement without its warnings, a colour that says what no sign says.
 *
 * <p>Example: {@code gravida report --output-dir pages FILE} writes {@code index.html} and a page
 * for each patient.
 */
package org.gravida.report.patient;
