/**
 * Parts that several reports have: the notice, the versions, a problem or an alert in one line,
 * paragraphs of at most 100 columns, a JSON document. Plain values come in; lines go out. Never
 * here: a report.
 *
 * <p>Example: {@code Problems.line(problem)} is <i>error: FILE, line 3: found x; expected y.
 * Correct it.</i>
 */
package org.gravida.report.shared;
