package org.gravida.abstraction;

/** A domain-free way to draw findings; the rule's parameters say from what. */
@FunctionalInterface
interface Operator {
  /** Adds to the board what the rule draws from the history; nothing when it does not apply. */
  void apply(PreparedRule rule, History history, Board board);
}
