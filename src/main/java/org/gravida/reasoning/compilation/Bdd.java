package org.gravida.reasoning.compilation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gravida.reasoning.clause.OutsideFragmentException;

/**
 * Boolean functions as reduced ordered binary decision diagrams, so that equal functions are equal
 * numbers. Variables are numbered in the order in which the diagrams ask for them.
 *
 * <p>Source: R. Bryant, Graph-based algorithms for Boolean function manipulation, IEEE Transactions
 * on Computers 1986.
 */
final class Bdd {
  /** The function that is never true. */
  static final int FALSE = 0;

  /** The function that is always true. */
  static final int TRUE = 1;

  private static final int LEAF = Integer.MAX_VALUE;

  private final int limit;
  private int[] variable = new int[1 << 12];
  private int[] low = new int[1 << 12];
  private int[] high = new int[1 << 12];
  private int size = 2;
  private int[] table = new int[1 << 14];
  private final long[] cacheKeys = new long[1 << 18];
  private final int[] cacheConditions = new int[1 << 18];
  private final int[] cacheResults = new int[1 << 18];

  /** Makes the two constants. */
  Bdd(int limit) {
    this.limit = limit;
    variable[FALSE] = LEAF;
    variable[TRUE] = LEAF;
  }

  /** Returns the function that is true when the variable is. */
  int of(int v) {
    return node(v, FALSE, TRUE);
  }

  private int node(int v, int lo, int hi) {
    if (lo == hi) {
      return lo;
    }
    int mask = table.length - 1;
    int slot = hash(v, lo, hi) & mask;
    while (table[slot] != 0) {
      int node = table[slot];
      if (variable[node] == v && low[node] == lo && high[node] == hi) {
        return node;
      }
      slot = (slot + 1) & mask;
    }
    if (size == limit) {
      throw new OutsideFragmentException(
          "the proof of completeness needs decision diagrams of more than " + limit + " nodes");
    }
    if (size == variable.length) {
      variable = Arrays.copyOf(variable, 2 * size);
      low = Arrays.copyOf(low, 2 * size);
      high = Arrays.copyOf(high, 2 * size);
    }
    variable[size] = v;
    low[size] = lo;
    high[size] = hi;
    table[slot] = size;
    size++;
    if (2 * size > table.length) {
      rehash();
    }
    return size - 1;
  }

  private void rehash() {
    table = new int[2 * table.length];
    int mask = table.length - 1;
    for (int node = 2; node < size; node++) {
      int slot = hash(variable[node], low[node], high[node]) & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = node;
    }
  }

  private static int hash(int a, int b, int c) {
    int mixed = a * 0x9E3779B1 + b * 0x85EBCA6B + c * 0xC2B2AE35;
    return mixed ^ (mixed >>> 15);
  }

  /** Returns the function that is {@code then} where the condition is true, else the other. */
  int ifThenElse(int condition, int then, int other) {
    if (condition == TRUE || then == other) {
      return then;
    }
    if (condition == FALSE) {
      return other;
    }
    if (then == TRUE && other == FALSE) {
      return condition;
    }
    long key = ((long) then << 32) | other;
    int slot = hash(condition, then, other) & (cacheKeys.length - 1);
    if (cacheConditions[slot] == condition && cacheKeys[slot] == key) {
      return cacheResults[slot];
    }
    int v = Math.min(variable[condition], Math.min(variable[then], variable[other]));
    int lo = ifThenElse(low(condition, v), low(then, v), low(other, v));
    int hi = ifThenElse(high(condition, v), high(then, v), high(other, v));
    int result = node(v, lo, hi);
    cacheConditions[slot] = condition;
    cacheKeys[slot] = key;
    cacheResults[slot] = result;
    return result;
  }

  private int low(int node, int v) {
    return variable[node] == v ? low[node] : node;
  }

  private int high(int node, int v) {
    return variable[node] == v ? high[node] : node;
  }

  int and(int first, int second) {
    return ifThenElse(Math.min(first, second), Math.max(first, second), FALSE);
  }

  int or(int first, int second) {
    return ifThenElse(Math.min(first, second), TRUE, Math.max(first, second));
  }

  int not(int node) {
    return ifThenElse(node, FALSE, TRUE);
  }

  /** Returns where the first is true and the second is not. */
  int minus(int first, int second) {
    return ifThenElse(second, FALSE, first);
  }

  /** Returns whether some value of the variable makes the function true. */
  int exists(int v, int node) {
    return exists(v, node, new HashMap<>());
  }

  private int exists(int v, int node, Map<Integer, Integer> done) {
    if (variable[node] > v) {
      return node;
    }
    if (variable[node] == v) {
      return or(low[node], high[node]);
    }
    Integer known = done.get(node);
    if (known == null) {
      known =
          ifThenElse(of(variable[node]), exists(v, high[node], done), exists(v, low[node], done));
      done.put(node, known);
    }
    return known;
  }

  /**
   * Returns an assignment that makes the function true, with as few true variables as possible.
   *
   * @return the true variables, ascending
   */
  int[] fewestTrue(int node) {
    Map<Integer, Integer> cost = new HashMap<>();
    int length = cost(node, cost);
    int[] chosen = new int[length];
    int count = 0;
    int at = node;
    while (at != TRUE) {
      if (cost.get(low[at]) <= cost.get(high[at]) + 1 && low[at] != FALSE) {
        at = low[at];
      } else {
        chosen[count++] = variable[at];
        at = high[at];
      }
    }
    return Arrays.copyOf(chosen, count);
  }

  private int cost(int node, Map<Integer, Integer> known) {
    Integer cost = known.get(node);
    if (cost == null) {
      if (node <= TRUE) {
        cost = node == TRUE ? 0 : LEAF / 2;
      } else {
        cost = Math.min(cost(low[node], known), 1 + cost(high[node], known));
      }
      known.put(node, cost);
    }
    return cost;
  }

  /** Returns the number of nodes of one function. */
  int sizeOf(int node) {
    var seen = new java.util.HashSet<Integer>();
    var open = new java.util.ArrayDeque<Integer>();
    open.add(node);
    while (!open.isEmpty()) {
      int next = open.pop();
      if (next > TRUE && seen.add(next)) {
        open.add(low[next]);
        open.add(high[next]);
      }
    }
    return seen.size();
  }
}
