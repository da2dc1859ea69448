package org.gravida.reasoning.compilation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Removes variables from clauses by resolution where that makes the clauses no more. What is left
 * can be satisfied by the same values of the variables that were kept.
 */
final class Elimination {
  private final List<int[]> clauses = new ArrayList<>();
  private final Map<Integer, Set<Integer>> occurrences = new HashMap<>();
  private final BitSet kept;

  Elimination(List<int[]> clauses, BitSet kept) {
    this.kept = kept;
    clauses.forEach(this::add);
  }

  /** Returns the clauses that are left. */
  List<int[]> run(int growth) {
    var open = new TreeSet<Integer>();
    occurrences.keySet().forEach(literal -> open.add(literal / 2));
    while (!open.isEmpty()) {
      int variable = open.pollFirst();
      if (!kept.get(variable)) {
        open.addAll(eliminate(variable, growth));
      }
    }
    return clauses.stream().filter(clause -> clause != null).toList();
  }

  private Set<Integer> occurrences(int literal) {
    return occurrences.computeIfAbsent(literal, key -> new LinkedHashSet<>());
  }

  private Set<Integer> eliminate(int variable, int growth) {
    var positive = List.copyOf(occurrences(2 * variable));
    var negative = List.copyOf(occurrences(2 * variable + 1));
    var touched = new TreeSet<Integer>();
    if (positive.isEmpty() && negative.isEmpty()) {
      return touched;
    }
    var resolvents = new ArrayList<int[]>();
    for (int p : positive) {
      for (int n : negative) {
        resolve(clauses.get(p), clauses.get(n), variable).ifPresent(resolvents::add);
        if (resolvents.size() > positive.size() + negative.size() + growth) {
          return touched;
        }
      }
    }
    for (List<Integer> gone : List.of(positive, negative)) {
      for (int clause : gone) {
        Arrays.stream(clauses.get(clause)).forEach(literal -> touched.add(literal / 2));
        remove(clause);
      }
    }
    resolvents.forEach(this::add);
    touched.remove(variable);
    return touched;
  }

  /** Returns the resolvent, sorted; empty if it is always true. */
  private static Optional<int[]> resolve(int[] positive, int[] negative, int variable) {
    int[] merged = new int[positive.length + negative.length - 2];
    int count = 0;
    int p = 0;
    int n = 0;
    while (p < positive.length || n < negative.length) {
      int next;
      if (n == negative.length || (p < positive.length && positive[p] <= negative[n])) {
        next = positive[p++];
      } else {
        next = negative[n++];
      }
      if (next / 2 != variable) {
        if (count > 0 && merged[count - 1] == (next ^ 1)) {
          return Optional.empty();
        }
        if (count == 0 || merged[count - 1] != next) {
          merged[count++] = next;
        }
      }
    }
    return Optional.of(Arrays.copyOf(merged, count));
  }

  private void add(int[] clause) {
    for (int other : subsumers(clause)) {
      if (isSubset(clauses.get(other), clause)) {
        return;
      }
    }
    if (clause.length > 0) {
      int rarest = clause[0];
      for (int literal : clause) {
        if (occurrences(literal).size() < occurrences(rarest).size()) {
          rarest = literal;
        }
      }
      for (int other : List.copyOf(occurrences(rarest))) {
        if (isSubset(clause, clauses.get(other))) {
          remove(other);
        }
      }
    }
    for (int literal : clause) {
      occurrences(literal).add(clauses.size());
    }
    clauses.add(clause);
  }

  private Set<Integer> subsumers(int[] clause) {
    var candidates = new TreeSet<Integer>();
    for (int literal : clause) {
      for (int other : occurrences(literal)) {
        if (clauses.get(other)[0] == literal) {
          candidates.add(other);
        }
      }
    }
    return candidates;
  }

  private static boolean isSubset(int[] small, int[] big) {
    int i = 0;
    for (int literal : big) {
      if (i < small.length && small[i] == literal) {
        i++;
      }
    }
    return i == small.length;
  }

  private void remove(int clause) {
    for (int literal : clauses.get(clause)) {
      occurrences(literal).remove(clause);
    }
    clauses.set(clause, null);
  }
}
