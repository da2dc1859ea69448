package org.gravida.abstraction.operator;

import org.gravida.abstraction.finding.WorkingMemory;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.rule.Parameters;

/** Sets a number by points: the highest that findings give, and sums of them. */
abstract sealed class PointOperator extends Operator {
  final int property;
  final int[] adds;

  PointOperator(Parameters rule) {
    super(rule);
    property = rule.property("yieldsAtLeast");
    adds = rule.properties("adds");
  }

  @Override
  public boolean isAlwaysDue() {
    return true;
  }

  /** Adds numbers up; one that was not set counts as nought. */
  final int sum(WorkingMemory memory) {
    int sum = 0;
    for (int each : adds) {
      sum += Math.max(0, memory.number(each));
    }
    return sum;
  }

  /**
   * Raises a number to the points of the rule, where the sum that it names, if any, is great
   * enough; it is never lowered.
   */
  static final class Points extends PointOperator {
    private final int points;
    private final int from;

    Points(Parameters rule) {
      super(rule);
      points = rule.number("points");
      from = adds.length == 0 ? 0 : rule.number("fromValue");
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      if (sum(memory) >= from) {
        memory.number(property, Math.max(memory.number(property), points));
      }
    }
  }

  /** Sets a number to a sum. */
  static final class Sum extends PointOperator {
    Sum(Parameters rule) {
      super(rule);
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      memory.number(property, sum(memory));
    }
  }
}
