package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.ADDS;
import static org.gravida.abstraction.RuleParameter.FROM_VALUE;
import static org.gravida.abstraction.RuleParameter.POINTS;
import static org.gravida.abstraction.RuleParameter.YIELDS_AT_LEAST;

/** Operators on points: the highest that findings give, and sums of them. */
final class Points {
  private Points() {}

  /**
   * Raises a number to the points of the rule, where the sum that it names, if any, is great
   * enough; it is never lowered.
   */
  static void given(PreparedRule rule, History history, WorkingMemory memory) {
    if (rule.sets(ADDS) && sum(rule, memory) < rule.number(FROM_VALUE)) {
      return;
    }
    int property = rule.property(YIELDS_AT_LEAST);
    memory.number(property, Math.max(memory.number(property), rule.number(POINTS)));
  }

  /** Adds numbers up; one that was not set counts as nought. */
  static void added(PreparedRule rule, History history, WorkingMemory memory) {
    memory.number(rule.property(YIELDS_AT_LEAST), sum(rule, memory));
  }

  private static int sum(PreparedRule rule, WorkingMemory memory) {
    int sum = 0;
    for (int each : rule.properties(ADDS)) {
      sum += Math.max(0, memory.number(each));
    }
    return sum;
  }
}
