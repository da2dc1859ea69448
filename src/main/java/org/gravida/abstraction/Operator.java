package org.gravida.abstraction;

/** A domain-free way to draw findings; the rule's parameters say from what. */
@FunctionalInterface
interface Operator {
  /**
   * Adds to the working memory what the rule draws from the history; nothing when it does not
   * apply.
   */
  void apply(PreparedRule rule, History history, WorkingMemory memory);

  /** What an operator draws from. */
  @FunctionalInterface
  interface Ground {
    /**
     * Says whether the rule may draw something from a history with such an observation, whenever it
     * was; a rule draws nothing from a history of which this is true of no observation.
     */
    boolean isGivenBy(Meaning meaning, PreparedRule rule);
  }
}
