/**
 * What the columns and cells of a foreign table are called in ours. A mapping file comes in; the
 * meaning of each column, and what is wrong with the file, go out. For example, {@code outcome_*}
 * with the meaning {@code pregnancy *} says of which pregnancy each of these columns is. Never
 * here: what a word of ours means, the files of patients.
 */
package org.gravida.intake.mapping;
