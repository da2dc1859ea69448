package org.gravida.reasoning.compilation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.inference.HornRule;
import org.gravida.inference.Proposition;

/** Rules learned so far, and for which facts they conclude what. */
final class Rules {
  private final Bdd bdd;
  private final List<HornRule> all = new ArrayList<>();
  private final List<HornRule> unconditional = new ArrayList<>();
  private final Map<Proposition, Integer> functions = new HashMap<>();
  private final Map<Proposition, Set<HornRule>> users = new HashMap<>();

  /**
   * Starts without a rule.
   *
   * @param facts for each fact, the diagram that is true when the file says it
   */
  Rules(Bdd bdd, Map<Proposition, Integer> facts) {
    this.bdd = bdd;
    functions.putAll(facts);
  }

  /** Returns the rules in the order in which they were learned. */
  List<HornRule> all() {
    return all;
  }

  /** Returns for which facts the rules conclude the statement. */
  int function(Proposition statement) {
    return functions.getOrDefault(statement, Bdd.FALSE);
  }

  /** Returns for which facts all of the statements are said or concluded. */
  int function(Collection<? extends Proposition> statements) {
    int product = Bdd.TRUE;
    for (Proposition each : statements) {
      product = bdd.and(product, function(each));
    }
    return product;
  }

  void add(HornRule rule) {
    all.add(rule);
    if (rule.premises().isEmpty()) {
      unconditional.add(rule);
    }
    for (Proposition premise : rule.premises()) {
      users.computeIfAbsent(premise, key -> new LinkedHashSet<>()).add(rule);
    }
    var open = new ArrayDeque<HornRule>(List.of(rule));
    while (!open.isEmpty()) {
      HornRule next = open.pop();
      if (next.conclusion().isPresent()) {
        var head = new Proposition.Member(next.conclusion().get());
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
  boolean contradict(Collection<Proposition> facts) {
    return close(facts, new LinkedHashSet<>());
  }

  /** Returns the facts and what the rules conclude from them, in the order of conclusion. */
  Set<Proposition> closure(Collection<Proposition> facts) {
    var closure = new LinkedHashSet<Proposition>();
    close(facts, closure);
    return closure;
  }

  /** Adds the facts and all conclusions; says whether the contradiction is one of them. */
  private boolean close(Collection<Proposition> facts, Set<Proposition> closure) {
    var met = new IdentityHashMap<HornRule, Integer>();
    var open = new ArrayDeque<Proposition>();
    boolean contradiction = false;
    for (Proposition fact : facts) {
      if (closure.add(fact)) {
        open.add(fact);
      }
    }
    for (HornRule rule : unconditional) {
      contradiction |= conclude(rule, closure, open);
    }
    while (!open.isEmpty()) {
      for (HornRule rule : users.getOrDefault(open.remove(), Set.of())) {
        if (met.merge(rule, 1, Integer::sum) == rule.premises().size()) {
          contradiction |= conclude(rule, closure, open);
        }
      }
    }
    return contradiction;
  }

  private static boolean conclude(
      HornRule rule, Set<Proposition> closure, Deque<Proposition> open) {
    if (rule.conclusion().isEmpty()) {
      return true;
    }
    var head = new Proposition.Member(rule.conclusion().get());
    if (closure.add(head)) {
      open.add(head);
    }
    return false;
  }
}
