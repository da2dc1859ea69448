package org.gravida.abstraction;

import static org.gravida.abstraction.Parameter.ADDS;
import static org.gravida.abstraction.Parameter.FROM_VALUE;
import static org.gravida.abstraction.Parameter.POINTS;
import static org.gravida.abstraction.Parameter.YIELDS_AT_LEAST;

/** Operators on points: the highest that findings give, and sums of them. */
final class Points {
  private Points() {}

  /**
   * Raises a number to the points of the rule, where the sum that it names, if any, is great
   * enough; it is never lowered.
   */
  static void given(PreparedRule rule, History history, Board board) {
    if (rule.sets(ADDS) && sum(rule, board) < rule.number(FROM_VALUE)) {
      return;
    }
    int property = rule.property(YIELDS_AT_LEAST);
    board.number(property, Math.max(board.number(property), rule.number(POINTS)));
  }

  /** Adds numbers up; one that was not set counts as nought. */
  static void added(PreparedRule rule, History history, Board board) {
    board.number(rule.property(YIELDS_AT_LEAST), sum(rule, board));
  }

  private static int sum(PreparedRule rule, Board board) {
    int sum = 0;
    for (int each : rule.properties(ADDS)) {
      sum += Math.max(0, board.number(each));
    }
    return sum;
  }
}
