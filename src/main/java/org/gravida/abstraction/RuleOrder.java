package org.gravida.abstraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.knowledge.AbstractionRule;

/** Puts rules into an order in which each finds in the working memory what it asks for. */
final class RuleOrder {
  private final SymbolTable kinds;
  private final List<AbstractionRule> rules;
  private final Map<String, IdSet> yields = new HashMap<>();
  private final Map<String, AbstractionRule> done = new LinkedHashMap<>();
  private final Set<String> open = new HashSet<>();

  private RuleOrder(SymbolTable kinds, List<AbstractionRule> rules) {
    this.kinds = kinds;
    this.rules = rules;
    rules.forEach(rule -> yields.put(rule.id(), kinds.within(yields(rule))));
  }

  /**
   * Sorts the rules; the given order breaks ties.
   *
   * @throws IllegalStateException if rules depend on each other, naming one
   */
  static List<AbstractionRule> of(SymbolTable kinds, List<AbstractionRule> rules) {
    var order = new RuleOrder(kinds, rules);
    rules.forEach(order::visit);
    return List.copyOf(order.done.values());
  }

  private void visit(AbstractionRule rule) {
    if (done.containsKey(rule.id())) {
      return;
    }
    if (!open.add(rule.id())) {
      throw new IllegalStateException("abstraction rules depend on each other: " + rule.id());
    }
    var asked = new ArrayList<>(rule.all("unlessFinding"));
    asked.addAll(rule.all("requiresFinding"));
    asked.addAll(rule.all("dueFinding"));
    IdSet wanted = kinds.of(asked);
    List<String> added = rule.all("adds");
    boolean asks = !asked.isEmpty() || !added.isEmpty();
    for (AbstractionRule other : asks ? rules : List.<AbstractionRule>of()) {
      if (yields.get(other.id()).meets(wanted) || added.contains(other.one("yieldsAtLeast"))) {
        visit(other);
      }
    }
    open.remove(rule.id());
    done.put(rule.id(), rule);
  }

  private static List<String> yields(AbstractionRule rule) {
    var yields = new ArrayList<>(rule.all("yields"));
    yields.addAll(rule.all("yieldsMeanwhile"));
    yields.addAll(rule.all("yieldsOtherwise"));
    return yields;
  }
}
