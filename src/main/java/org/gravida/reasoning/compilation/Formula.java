package org.gravida.reasoning.compilation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A propositional formula in clauses. A variable {@code v} has the literals {@code 2v} (it holds)
 * and {@code 2v + 1} (it does not).
 */
final class Formula {
  private final Map<String, Integer> variables = new HashMap<>();
  private final Set<List<Integer>> clauses = new LinkedHashSet<>();

  /** Returns the variable of that name, a new one at its first mention. */
  int variable(String name) {
    return variables.computeIfAbsent(name, key -> variables.size());
  }

  /** Says whether a variable of that name was mentioned. */
  boolean mentions(String name) {
    return variables.containsKey(name);
  }

  int size() {
    return variables.size();
  }

  /** Adds: if all of the body holds, some of the head does. */
  void imply(Collection<Integer> body, Collection<Integer> head) {
    var literals = new ArrayList<Integer>();
    body.forEach(variable -> literals.add(2 * variable + 1));
    head.forEach(variable -> literals.add(2 * variable));
    int[] clause = literals.stream().distinct().sorted().mapToInt(Integer::intValue).toArray();
    for (int i = 1; i < clause.length; i++) {
      if (clause[i] == (clause[i - 1] ^ 1)) {
        return;
      }
    }
    clauses.add(Arrays.stream(clause).boxed().toList());
  }

  /** Returns the clauses, each with its literals sorted. */
  List<int[]> clauses() {
    return clauses.stream()
        .map(clause -> clause.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }
}
