package org.gravida.reasoning.verdict;

import java.util.List;
import org.gravida.inference.Facts;

/**
 * The least that is needed for a conclusion: leave out any one fact or axiom and it no longer
 * follows.
 *
 * @param facts ids of the findings and numbers of the patient, in the order of {@link Facts}
 * @param axioms ontology axioms in words, with English labels, sorted
 */
public record Justification(List<String> facts, List<String> axioms) {
  public Justification {
    facts = List.copyOf(facts);
    axioms = List.copyOf(axioms);
  }
}
