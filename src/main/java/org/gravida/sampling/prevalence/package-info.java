/**
 * The prevalence file. A CSV table of days, choices, numbers and facts, and a release, come in; who
 * has what and what a record says of it go out, with a problem for each fault. Never here: luck,
 * patients.
 *
 * <p>Example: a row {@code choice} with share {@code 36/198} becomes a {@code Draw.Choice} that 36
 * of 198 patients get.
 */
package org.gravida.sampling.prevalence;
