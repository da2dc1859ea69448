package org.gravida.inference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All minimal sublists that pass a test, such as all least sets of facts from which something
 * follows.
 *
 * <p>Source: R. Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32
 * (1987), with the minimal sets found by {@link Minimal}. What hits each of them is found on the
 * way: leaving it out, nothing passes.
 */
public final class MinimalSets {
  private MinimalSets() {}

  /**
   * What was found.
   *
   * @param sets the minimal sublists, the shorter first, then in the order of the list
   * @param hits the minimal sublists that share an element with each of these, in the same order;
   *     empty if not all sets were found
   * @param complete whether there are no others
   */
  public record Found<T>(List<List<T>> sets, List<List<T>> hits, boolean complete) {}

  /**
   * Finds minimal sublists.
   *
   * @param whole the list, without repetition
   * @param test monotone, as for {@link Minimal}
   * @param most how many are looked for at most
   * @param isOver says whether to stop looking
   */
  public static <T> Found<T> of(
      List<T> whole, Predicate<List<T>> test, int most, BooleanSupplier isOver) {
    var sets = new ArrayList<BitSet>();
    var hits = new ArrayList<BitSet>();
    var seen = new HashSet<BitSet>();
    var waiting = new ArrayDeque<BitSet>();
    waiting.add(new BitSet());
    boolean isComplete = true;
    while (!waiting.isEmpty()) {
      BitSet without = waiting.remove();
      if (isOver.getAsBoolean()) {
        isComplete = false;
        break;
      }
      if (hits.stream().anyMatch(hit -> isWithin(hit, without))) {
        continue;
      }
      BitSet set = apart(without, sets);
      if (set == null) {
        List<Integer> left =
            IntStream.range(0, whole.size()).filter(i -> !without.get(i)).boxed().toList();
        if (!test.test(pick(whole, left))) {
          hits.add(without);
          continue;
        }
        if (sets.size() == most) {
          isComplete = false;
          break;
        }
        set = new BitSet();
        Minimal.of(left, some -> test.test(pick(whole, some))).forEach(set::set);
        sets.add(set);
      }
      for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
        var more = (BitSet) without.clone();
        more.set(i);
        if (seen.add(more)) {
          waiting.add(more);
        }
      }
    }
    return new Found<>(lists(whole, sets), isComplete ? lists(whole, hits) : List.of(), isComplete);
  }

  /** Returns a set that was found and has none of these elements, or null. */
  private static BitSet apart(BitSet without, List<BitSet> sets) {
    return sets.stream().filter(set -> !set.intersects(without)).findFirst().orElse(null);
  }

  private static boolean isWithin(BitSet part, BitSet whole) {
    var rest = (BitSet) part.clone();
    rest.andNot(whole);
    return rest.isEmpty();
  }

  private static <T> List<T> pick(List<T> whole, List<Integer> places) {
    return places.stream().map(whole::get).toList();
  }

  private static <T> List<List<T>> lists(List<T> whole, List<BitSet> sets) {
    return sets.stream()
        .map(set -> set.stream().boxed().toList())
        .sorted(
            Comparator.<List<Integer>>comparingInt(List::size).thenComparing(MinimalSets::order))
        .map(places -> pick(whole, places))
        .toList();
  }

  private static int order(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = Integer.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
