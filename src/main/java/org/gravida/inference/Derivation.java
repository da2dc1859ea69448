package org.gravida.inference;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a statement follows from facts, step by step.
 *
 * @param statement what is said of the patient
 * @param premises from which it follows by one proved rule; none for a fact, or for what holds of
 *     every patient
 * @param isFact whether it is one of the facts
 */
public record Derivation(Proposition statement, List<Derivation> premises, boolean isFact) {
  public Derivation {
    requireNonNull(statement, "statement");
    premises = List.copyOf(premises);
  }
}
