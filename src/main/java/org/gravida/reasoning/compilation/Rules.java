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
import org.gravida.inference.Rule;
import org.gravida.inference.Statement;

/** Rules learned so far, and for which facts they conclude what. */
final class Rules {
  private final Bdd bdd;
  private final List<Rule> all = new ArrayList<>();
  private final List<Rule> unconditional = new ArrayList<>();
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
    if (rule.premises().isEmpty()) {
      unconditional.add(rule);
    }
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
    return close(facts, new LinkedHashSet<>());
  }

  /** Returns the facts and what the rules conclude from them, in the order of conclusion. */
  Set<Statement> closure(Collection<Statement> facts) {
    var closure = new LinkedHashSet<Statement>();
    close(facts, closure);
    return closure;
  }

  /** Adds the facts and all conclusions; says whether the contradiction is one of them. */
  private boolean close(Collection<Statement> facts, Set<Statement> closure) {
    var met = new IdentityHashMap<Rule, Integer>();
    var open = new ArrayDeque<Statement>();
    boolean contradiction = false;
    for (Statement fact : facts) {
      if (closure.add(fact)) {
        open.add(fact);
      }
    }
    for (Rule rule : unconditional) {
      contradiction |= conclude(rule, closure, open);
    }
    while (!open.isEmpty()) {
      for (Rule rule : users.getOrDefault(open.remove(), Set.of())) {
        if (met.merge(rule, 1, Integer::sum) == rule.premises().size()) {
          contradiction |= conclude(rule, closure, open);
        }
      }
    }
    return contradiction;
  }

  private static boolean conclude(Rule rule, Set<Statement> closure, Deque<Statement> open) {
    if (rule.conclusion().isEmpty()) {
      return true;
    }
    var head = new Statement.Member(rule.conclusion().get());
    if (closure.add(head)) {
      open.add(head);
    }
    return false;
  }
}
