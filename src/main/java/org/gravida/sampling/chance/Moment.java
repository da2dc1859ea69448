package org.gravida.sampling.chance;

import java.util.Map;

/**
 * What the cells of one patient are filled from.
 *
 * @param pick chooses from ranges
 * @param days spells days
 * @param day the day, in days since 1970, from which earlier days are counted
 * @param numbers the patient's own numbers by name
 */
public record Moment(Pick pick, Days days, long day, Map<String, Amount> numbers) {}
