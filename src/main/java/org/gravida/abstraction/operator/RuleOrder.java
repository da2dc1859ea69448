package org.gravida.abstraction.operator;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts operators into an order in which each finds in the working memory what it asks for. */
public final class RuleOrder {
  private final List<Operator> operators;
  private final Set<Operator> done = new LinkedHashSet<>();
  private final Set<Operator> open = new HashSet<>();

  private RuleOrder(List<Operator> operators) {
    this.operators = operators;
  }

  /**
   * Sorts the operators; the given order breaks ties.
   *
   * @throws IllegalStateException if rules depend on each other, naming one
   */
  public static List<Operator> of(List<Operator> operators) {
    var order = new RuleOrder(operators);
    operators.forEach(order::visit);
    return List.copyOf(order.done);
  }

  private void visit(Operator operator) {
    if (done.contains(operator)) {
      return;
    }
    if (!open.add(operator)) {
      throw new IllegalStateException("abstraction rules depend on each other: " + operator.rule());
    }
    for (Operator other : operators) {
      if (operator.asksFor(other)) {
        visit(other);
      }
    }
    open.remove(operator);
    done.add(operator);
  }
}
