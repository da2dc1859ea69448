package org.gravida.reasoning.compilation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An order of variables that keeps together those that clauses name together.
 *
 * <p>Source: F. Aloul, I. Markov, K. Sakallah, FORCE, GLSVLSI 2003. Of several shuffled starts the
 * best one is taken; the shuffles are the same at each run.
 */
final class Order {
  private static final int STARTS = 20;
  private static final int ROUNDS = 60;

  private Order() {}

  /** Returns for each variable its position. */
  static int[] of(List<int[]> clauses, int variables) {
    var random = new Random(1);
    int[] best = {};
    long least = Long.MAX_VALUE;
    for (int start = 0; start < STARTS; start++) {
      var shuffled = new ArrayList<>(IntStream.range(0, variables).boxed().toList());
      if (start > 0) {
        Collections.shuffle(shuffled, random);
      }
      int[] position = shuffled.stream().mapToInt(Integer::intValue).toArray();
      long span = span(clauses, position);
      for (int round = 0; round < ROUNDS; round++) {
        int[] next = forced(clauses, position);
        long nextSpan = span(clauses, next);
        if (nextSpan >= span) {
          break;
        }
        position = next;
        span = nextSpan;
      }
      if (span < least) {
        least = span;
        best = position;
      }
    }
    return best;
  }

  private static int[] forced(List<int[]> clauses, int[] position) {
    double[] sum = new double[position.length];
    int[] count = new int[position.length];
    for (int[] clause : clauses) {
      double centre = 0;
      for (int literal : clause) {
        centre += (double) position[literal / 2] / clause.length;
      }
      for (int literal : clause) {
        sum[literal / 2] += centre;
        count[literal / 2]++;
      }
    }
    double[] wish = new double[position.length];
    for (int v = 0; v < wish.length; v++) {
      wish[v] = count[v] == 0 ? position[v] : sum[v] / count[v];
    }
    List<Integer> sorted = new ArrayList<>(IntStream.range(0, wish.length).boxed().toList());
    sorted.sort(
        (a, b) ->
            wish[a] == wish[b]
                ? Integer.compare(position[a], position[b])
                : Double.compare(wish[a], wish[b]));
    int[] next = new int[wish.length];
    for (int i = 0; i < wish.length; i++) {
      next[sorted.get(i)] = i;
    }
    return next;
  }

  private static long span(List<int[]> clauses, int[] position) {
    long span = 0;
    for (int[] clause : clauses) {
      if (clause.length > 0) {
        int low = Integer.MAX_VALUE;
        int high = 0;
        for (int literal : clause) {
          low = Math.min(low, position[literal / 2]);
          high = Math.max(high, position[literal / 2]);
        }
        span += high - low;
      }
    }
    return span;
  }
}
