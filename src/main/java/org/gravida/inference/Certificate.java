package org.gravida.inference;

import static java.util.Objects.requireNonNull;

/**
 * What the rules rest on.
 *
 * @param axioms SHA-256 of the class and property axioms they were made from, hexadecimal
 * @param reasoner name and version of the reasoner that verified each rule
 * @param clauses number of the reasoner's clauses that completeness was proved on
 * @param rules number of rules
 * @param counterexamples number of fact sets that taught a rule or a contradiction
 * @param questions number of questions the reasoner answered
 * @param nodes number of decision-diagram nodes that the proof took
 */
public record Certificate(
    String axioms,
    String reasoner,
    int clauses,
    int rules,
    int counterexamples,
    int questions,
    int nodes) {
  public Certificate {
    requireNonNull(axioms, "axioms");
    requireNonNull(reasoner, "reasoner");
  }
}
