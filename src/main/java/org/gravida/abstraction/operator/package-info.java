/**
 * In comes the history of one patient; out go findings with their evidence, each drawn by the
 * operator that a rule of the ontology names. For example, the operator of a {@code
 * CurrentResultRule} draws its finding from the latest result of an examination, rests it on that
 * result, and names older results that say otherwise.
 */
package org.gravida.abstraction.operator;
