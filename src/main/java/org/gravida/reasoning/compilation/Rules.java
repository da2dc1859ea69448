package org.gravida.reasoning.compilation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gravida.inference.Rule;
import org.gravida.inference.Statement;

/** Rules learned so far, and for which facts they conclude what. */
final class Rules {
  private final Bdd bdd;
  private final List<Rule> all = new ArrayList<>();
  private final Map<Statement, Integer> functions = new HashMap<>();
  private final Map<Statement, Set<Rule>> users = new HashMap<>();

  /**
   * Starts without a rule.
   *
   * @param facts for each fact, the diagram that is true when the file says it
   */
  Rules(Bdd bdd, Map<Statement, Integer> facts) {
    this.bdd = bdd;
    functions.putAll(facts);
  }

  /** Returns the rules in the order in which they were learned. */
  List<Rule> all() {
    return all;
  }

  /** Returns for which facts the rules conclude the statement. */
  int function(Statement statement) {
    return functions.getOrDefault(statement, Bdd.FALSE);
  }

  /** Returns for which facts all of the statements are said or concluded. */
  int function(Collection<? extends Statement> statements) {
    int product = Bdd.TRUE;
    for (Statement each : statements) {
      product = bdd.and(product, function(each));
    }
    return product;
  }

  void add(Rule rule) {
    all.add(rule);
    for (Statement premise : rule.premises()) {
      users.computeIfAbsent(premise, key -> new LinkedHashSet<>()).add(rule);
    }
    var open = new ArrayDeque<Rule>(List.of(rule));
    while (!open.isEmpty()) {
      Rule next = open.pop();
      if (next.conclusion().isPresent()) {
        var head = new Statement.Member(next.conclusion().get());
        int before = function(head);
        int after = bdd.or(before, function(next.premises()));
        if (after != before) {
          functions.put(head, after);
          open.addAll(users.getOrDefault(head, Set.of()));
        }
      }
    }
  }

  /** Returns whether the rules find a contradiction between the facts. */
  boolean contradict(Collection<Statement> facts) {
    Set<Statement> closure = closure(facts);
    return all.stream()
        .anyMatch(rule -> rule.conclusion().isEmpty() && closure.containsAll(rule.premises()));
  }

  /** Returns the facts and what the rules conclude from them, in the order of conclusion. */
  Set<Statement> closure(Collection<Statement> facts) {
    var closure = new LinkedHashSet<Statement>(facts);
    var missing = new TreeMap<Integer, Rule>();
    for (int i = 0; i < all.size(); i++) {
      missing.put(i, all.get(i));
    }
    for (boolean grew = true; grew; ) {
      grew = false;
      for (var each = missing.values().iterator(); each.hasNext(); ) {
        Rule rule = each.next();
        if (rule.conclusion().isEmpty()) {
          each.remove();
        } else if (closure.containsAll(rule.premises())) {
          each.remove();
          grew |= closure.add(new Statement.Member(rule.conclusion().get()));
        }
      }
    }
    return closure;
  }
}
