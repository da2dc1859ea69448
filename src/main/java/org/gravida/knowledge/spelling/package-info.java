/**
 * Which known names a word that is not known nearly has. Names and a word come in; what was
 * probably meant goes out, nothing where it may be another thing. For example, {@code patinet}
 * gives <i>patient</i>, and one abbreviation never gives another. Never here: what is made of it.
 */
package org.gravida.knowledge.spelling;
