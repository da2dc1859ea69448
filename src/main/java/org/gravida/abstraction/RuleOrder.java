package org.gravida.abstraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Rule;

/** Puts rules into an order in which each finds on the board what it asks for. */
final class RuleOrder {
  private final Release release;
  private final List<Rule> rules;
  private final Set<Rule> done = new LinkedHashSet<>();
  private final Set<Rule> open = new LinkedHashSet<>();

  private RuleOrder(Release release, List<Rule> rules) {
    this.release = release;
    this.rules = rules;
  }

  /**
   * Sorts the rules; the given order breaks ties.
   *
   * @throws IllegalStateException if rules depend on each other, naming one
   */
  static List<Rule> of(Release release, List<Rule> rules) {
    var order = new RuleOrder(release, rules);
    rules.forEach(order::visit);
    return List.copyOf(order.done);
  }

  private void visit(Rule rule) {
    if (done.contains(rule)) {
      return;
    }
    if (!open.add(rule)) {
      throw new IllegalStateException("abstraction rules depend on each other: " + rule.id());
    }
    var asked = new ArrayList<>(rule.all("unlessFinding"));
    asked.addAll(rule.all("requiresFinding"));
    asked.addAll(rule.all("dueFinding"));
    for (Rule other : rules) {
      if (yields(other).stream()
          .anyMatch(id -> asked.stream().anyMatch(a -> release.isWithin(id, a)))) {
        visit(other);
      }
    }
    open.remove(rule);
    done.add(rule);
  }

  private static List<String> yields(Rule rule) {
    var yields = new ArrayList<>(rule.all("yields"));
    yields.addAll(rule.all("yieldsMeanwhile"));
    yields.addAll(rule.all("yieldsOtherwise"));
    return yields;
  }
}
