/**
 * A mapping drafted from a foreign table. A table comes in, of which the beginning is looked at; a
 * mapping file goes out that decides only what has one of our names. For example, a column {@code
 * weeks_1} beside {@code weeks_2} becomes one undecided row for {@code weeks_*}. Never here:
 * guesses that stand as decisions.
 */
package org.gravida.intake.draft;
