/**
 * Invented cohorts whose truth is known. What a prevalence file says and a plan come in; patient
 * records and what is true of each go out, the same for the same seed. Only the JDK is allowed.
 * Never here: figures, clinical words, conclusions.
 *
 * <p>Example: {@code new Sampler(prevalence, new Plan(200, 1, false, false)).patient(7)} is the
 * seventh of 200 patients of seed 1.
 */
package org.gravida.sampling;
