/**
 * One patient as text for people. Opinions come in; lines of at most 100 columns go out. Only the
 * JDK is allowed. Never here: clinical words, file access, a warning apart from what it warns of.
 *
 * <p>Example: {@code new PatientText(TextForm.PLAIN).append(opinion, bytes)} adds the block that
 * begins with <i>Patient ID</i>.
 */
package org.gravida.report.text;
