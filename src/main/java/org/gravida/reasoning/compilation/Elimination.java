package org.gravida.reasoning.compilation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Removes variables from clauses by resolution where that makes the clauses no more. What is left
 * can be satisfied by the same values of the variables that were kept.
 */
final class Elimination {
  private final List<int[]> clauses = new ArrayList<>();
  private final List<TreeSet<Integer>> occurrences = new ArrayList<>();
  private final BitSet kept;

  Elimination(List<int[]> clauses, int variables, BitSet kept) {
    this.kept = kept;
    for (int i = 0; i < 2 * variables; i++) {
      occurrences.add(new TreeSet<>());
    }
    clauses.forEach(this::add);
  }

  /** Returns the clauses that are left. */
  List<int[]> run(int growth) {
    var open = new TreeSet<Integer>();
    for (int v = 0; v < occurrences.size() / 2; v++) {
      open.add(v);
    }
    while (!open.isEmpty()) {
      int variable = open.pollFirst();
      if (!kept.get(variable)) {
        open.addAll(eliminate(variable, growth));
      }
    }
    return clauses.stream().filter(clause -> clause != null).toList();
  }

  private Set<Integer> eliminate(int variable, int growth) {
    var positive = List.copyOf(occurrences.get(2 * variable));
    var negative = List.copyOf(occurrences.get(2 * variable + 1));
    var touched = new TreeSet<Integer>();
    if (positive.isEmpty() && negative.isEmpty()) {
      return touched;
    }
    var resolvents = new ArrayList<int[]>();
    for (int p : positive) {
      for (int n : negative) {
        int[] resolvent = resolve(clauses.get(p), clauses.get(n), variable);
        if (resolvent != null) {
          resolvents.add(resolvent);
          if (resolvents.size() > positive.size() + negative.size() + growth) {
            return touched;
          }
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

  private static int[] resolve(int[] positive, int[] negative, int variable) {
    var merged = new TreeSet<Integer>();
    for (int literal : positive) {
      if (literal / 2 != variable) {
        merged.add(literal);
      }
    }
    for (int literal : negative) {
      if (literal / 2 != variable) {
        if (merged.contains(literal ^ 1)) {
          return null;
        }
        merged.add(literal);
      }
    }
    return merged.stream().mapToInt(Integer::intValue).toArray();
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
        if (occurrences.get(literal).size() < occurrences.get(rarest).size()) {
          rarest = literal;
        }
      }
      for (int other : List.copyOf(occurrences.get(rarest))) {
        if (isSubset(clause, clauses.get(other))) {
          remove(other);
        }
      }
    }
    for (int literal : clause) {
      occurrences.get(literal).add(clauses.size());
    }
    clauses.add(clause);
  }

  private Set<Integer> subsumers(int[] clause) {
    var candidates = new TreeSet<Integer>();
    for (int literal : clause) {
      for (int other : occurrences.get(literal)) {
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
      occurrences.get(literal).remove(clause);
    }
    clauses.set(clause, null);
  }
}
