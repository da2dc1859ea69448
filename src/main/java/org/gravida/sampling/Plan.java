package org.gravida.sampling;

/**
 * What is to be drawn.
 *
 * @param patients how many, at least 1
 * @param seed the same seed gives the same cohort
 * @param exact whether the shares of the file are met by exact counts, put in random order; then a
 *     patient depends on the number of patients
 * @param complete whether everything is recorded, and rightly
 */
public record Plan(int patients, long seed, boolean exact, boolean complete) {}
