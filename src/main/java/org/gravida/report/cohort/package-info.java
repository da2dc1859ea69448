/**
 * What a whole cohort was answered, in counts. Opinions come in one by one, the questions and
 * causes of the run beside them; a summary and its forms as text, CSV and JSON go out, the same
 * bytes whatever the order of the patients. Jackson is allowed, for JSON. Never here: clinical
 * words, a patient's id, a share without its denominator.
 *
 * <p>Example: 12 of 200 concluded patients have a status: count 12, share 6.0, of 200.
 */
package org.gravida.report.cohort;
