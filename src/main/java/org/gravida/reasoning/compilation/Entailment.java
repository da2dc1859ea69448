package org.gravida.reasoning.compilation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * For which sets of facts the formula entails a class, as decision diagrams over the facts.
 *
 * <p>Facts entail a class exactly if they contradict the formula, or contradict those clauses that
 * linear resolution reaches from the class's negation. The second function is small, because few
 * clauses are reached.
 */
final class Entailment {
  private static final int GROWTH = 16;

  private final Bdd bdd;
  private final BitSet facts = new BitSet();
  private final List<int[]> clauses;
  private final Map<Integer, List<Integer>> containing = new HashMap<>();
  private final int[] position;

  /**
   * Prepares the questions.
   *
   * @param facts the variables of the facts
   * @param targets the variables of the classes that may be asked for
   */
  Entailment(Formula formula, Collection<Integer> facts, Collection<Integer> targets, Bdd bdd) {
    this.bdd = bdd;
    facts.forEach(this.facts::set);
    var kept = (BitSet) this.facts.clone();
    targets.forEach(kept::set);
    clauses = new Elimination(formula.clauses(), kept).run(0);
    for (int i = 0; i < clauses.size(); i++) {
      for (int literal : clauses.get(i)) {
        containing.computeIfAbsent(literal, key -> new ArrayList<>()).add(i);
      }
    }
    position =
        Order.of(
            clauses.stream()
                .filter(clause -> !Arrays.stream(clause).allMatch(l -> this.facts.get(l / 2)))
                .toList(),
            formula.size());
  }

  /** Returns the variable of a diagram for a variable of the formula. */
  int position(int variable) {
    return position[variable];
  }

  /**
   * Returns for which facts there is no model at all, as functions of which one must be true. Each
   * is about clauses that share no variable with the others but facts.
   */
  List<Integer> contradictions() {
    var rest = new Elimination(clauses, facts).run(GROWTH);
    return components(rest).stream().map(some -> bdd.not(satisfiable(some))).distinct().toList();
  }

  private List<List<int[]>> components(List<int[]> some) {
    var open = new ArrayList<>(some);
    var components = new ArrayList<List<int[]>>();
    while (!open.isEmpty()) {
      var component = new ArrayList<int[]>(List.of(open.remove(0)));
      var inside = inner(component.get(0));
      for (boolean grew = true; grew; ) {
        grew = false;
        for (var each = open.iterator(); each.hasNext(); ) {
          int[] clause = each.next();
          if (inner(clause).intersects(inside)) {
            inside.or(inner(clause));
            component.add(clause);
            each.remove();
            grew = true;
          }
        }
      }
      components.add(component);
    }
    return components;
  }

  private BitSet inner(int[] clause) {
    var inner = new BitSet();
    Arrays.stream(clause).filter(l -> !facts.get(l / 2)).forEach(l -> inner.set(l / 2));
    return inner;
  }

  /** Returns for which facts the class follows, were contradictions between other facts ignored. */
  int of(int target) {
    var kept = (BitSet) facts.clone();
    kept.set(target);
    var rest = new ArrayList<>(new Elimination(reached(2 * target + 1), kept).run(GROWTH));
    rest.removeIf(clause -> Arrays.stream(clause).allMatch(literal -> facts.get(literal / 2)));
    rest.add(new int[] {2 * target + 1});
    return bdd.not(satisfiable(rest));
  }

  /** Returns the clauses that linear resolution can reach from a literal. */
  private List<int[]> reached(int start) {
    var literals = new BitSet();
    var used = new BitSet();
    var open = new TreeSet<Integer>(List.of(start));
    while (!open.isEmpty()) {
      int literal = open.pollFirst();
      if (!literals.get(literal)) {
        literals.set(literal);
        for (int clause : containing.getOrDefault(literal ^ 1, List.of())) {
          if (!used.get(clause)) {
            used.set(clause);
          }
          for (int next : clauses.get(clause)) {
            if (next != (literal ^ 1) && !facts.get(next / 2)) {
              open.add(next);
            }
          }
        }
      }
    }
    return used.stream().mapToObj(clauses::get).toList();
  }

  /** Returns for which facts the clauses can be true. */
  private int satisfiable(List<int[]> some) {
    List<int[]> rest = new Elimination(some, facts).run(GROWTH);
    List<Integer> conjuncts = new ArrayList<>();
    List<BitSet> supports = new ArrayList<>();
    for (int[] clause : rest) {
      conjuncts.add(diagram(clause));
      supports.add(inner(clause));
    }
    for (OptionalInt next = cheapest(supports); next.isPresent(); next = cheapest(supports)) {
      int variable = next.getAsInt();
      int product = Bdd.TRUE;
      var support = new BitSet();
      for (int i = conjuncts.size() - 1; i >= 0; i--) {
        if (supports.get(i).get(variable)) {
          product = bdd.and(product, conjuncts.remove(i));
          support.or(supports.remove(i));
        }
      }
      support.clear(variable);
      conjuncts.add(bdd.exists(position[variable], product));
      supports.add(support);
    }
    return conjunction(conjuncts);
  }

  private int conjunction(List<Integer> conjuncts) {
    if (conjuncts.isEmpty()) {
      return Bdd.TRUE;
    }
    if (conjuncts.size() == 1) {
      return conjuncts.get(0);
    }
    int middle = conjuncts.size() / 2;
    return bdd.and(
        conjunction(conjuncts.subList(0, middle)),
        conjunction(conjuncts.subList(middle, conjuncts.size())));
  }

  private OptionalInt cheapest(List<BitSet> supports) {
    Map<Integer, Integer> occurrences = new HashMap<>();
    supports.forEach(
        support -> support.stream().forEach(v -> occurrences.merge(v, 1, Integer::sum)));
    return occurrences.entrySet().stream()
        .min(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> OptionalInt.of(entry.getKey()))
        .orElse(OptionalInt.empty());
  }

  private int diagram(int[] clause) {
    int diagram = Bdd.FALSE;
    for (int literal : clause) {
      int variable = bdd.of(position[literal / 2]);
      diagram = bdd.or(diagram, (literal & 1) == 0 ? variable : bdd.not(variable));
    }
    return diagram;
  }
}
