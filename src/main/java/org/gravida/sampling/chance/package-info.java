/**
 * Luck that repeats itself, and the amounts it chooses. A seed, a patient's number and a question
 * come in; numbers, days and whether something happens go out. Never here: what is asked.
 *
 * <p>Example: {@code Chance.of(1, 7).between(question, 18, 45)} is the same age at each run.
 */
package org.gravida.sampling.chance;
