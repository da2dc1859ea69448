package org.gravida.inference.abduction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sets of numbered elements of which each is enough for something, and none larger than need be.
 *
 * <p>They are kept as factors that share no element: one set of each factor together is enough. So
 * a hundred sets may be three short lists. Immutable.
 *
 * @param factors each with its sets, by size, then by their elements; no factor says that nothing
 *     is needed, a factor without a set that nothing is enough
 * @param complete whether no set was left out because there were too many
 */
record Alternatives(List<List<BitSet>> factors, boolean complete) {
  private static final int MOST = 4_000;

  /** Nothing is needed. */
  static final Alternatives ALWAYS = new Alternatives(List.of(), true);

  /** Nothing is enough. */
  static final Alternatives NEVER = new Alternatives(List.of(List.of()), true);

  private static final Comparator<BitSet> ORDER =
      Comparator.comparingInt(BitSet::cardinality)
          .thenComparing(set -> set.stream().boxed().toList(), Alternatives::compare);

  Alternatives {
    factors = factors.stream().map(List::copyOf).toList();
  }

  /** These elements together are enough. */
  static Alternatives of(List<Integer> elements) {
    var set = new BitSet();
    elements.forEach(set::set);
    return new Alternatives(List.of(List.of(set)), true);
  }

  boolean isAlways() {
    return factors.isEmpty();
  }

  boolean isNever() {
    return factors.stream().anyMatch(List::isEmpty);
  }

  /**
   * Returns what is enough for both.
   *
   * @param groups the group of each element; two elements of one group are never together
   */
  Alternatives and(Alternatives other, int[] groups) {
    if (isNever() || other.isNever()) {
      return NEVER;
    }
    var all = new ArrayList<List<BitSet>>(factors);
    boolean isComplete = complete && other.complete;
    for (List<BitSet> factor : other.factors) {
      List<BitSet> joined = factor;
      for (int i = all.size() - 1; i >= 0; i--) {
        if (!groups(all.get(i), groups).intersects(groups(joined, groups))) {
          continue;
        }
        var sets = new ArrayList<BitSet>();
        for (BitSet one : all.remove(i)) {
          joined.stream()
              .map(each -> both(one, each))
              .filter(each -> isPossible(each, groups))
              .forEach(sets::add);
        }
        joined = minimal(sets);
        isComplete &= joined.size() <= MOST;
        joined = joined.subList(0, Math.min(MOST, joined.size()));
      }
      all.add(joined);
    }
    all.sort(Comparator.comparing(sets -> sets.isEmpty() ? new BitSet() : sets.get(0), ORDER));
    var result = new Alternatives(all, isComplete);
    return result.isNever() ? NEVER : result;
  }

  /** Returns what is enough for one of the two. */
  Alternatives or(Alternatives other) {
    if (other.isWithin(this)) {
      return this;
    }
    if (isWithin(other)) {
      return other;
    }
    var sets = new ArrayList<>(expanded(MOST));
    sets.addAll(other.expanded(MOST));
    boolean isComplete = complete && other.complete && sets.size() < MOST;
    return new Alternatives(List.of(minimal(sets)), isComplete);
  }

  /** Says whether every set of this surely holds one of the other. */
  private boolean isWithin(Alternatives other) {
    return isNever()
        || other.factors.stream()
            .allMatch(
                wide ->
                    factors.stream()
                        .anyMatch(factor -> factor.stream().allMatch(set -> holdsAny(set, wide))));
  }

  private static boolean holdsAny(BitSet set, List<BitSet> parts) {
    return parts.stream().anyMatch(part -> holds(set, part));
  }

  private static boolean holds(BitSet set, BitSet part) {
    var rest = (BitSet) part.clone();
    rest.andNot(set);
    return rest.isEmpty();
  }

  /** Returns the sets one by one, the first of each factor first, as many as asked for at most. */
  List<BitSet> expanded(int most) {
    List<BitSet> sets = List.of(new BitSet());
    for (List<BitSet> factor : factors) {
      var more = new ArrayList<BitSet>();
      for (BitSet one : sets) {
        for (BitSet each : factor) {
          BitSet joined = both(one, each);
          if (more.size() < most) {
            more.add(joined);
          }
        }
      }
      sets = more;
    }
    return sets;
  }

  private static BitSet both(BitSet one, BitSet other) {
    var both = (BitSet) one.clone();
    both.or(other);
    return both;
  }

  private static BitSet groups(List<BitSet> sets, int[] groups) {
    var all = new BitSet();
    sets.forEach(set -> set.stream().forEach(element -> all.set(groups[element])));
    return all;
  }

  private static boolean isPossible(BitSet set, int[] groups) {
    return set.stream().map(element -> groups[element]).distinct().count() == set.cardinality();
  }

  private static List<BitSet> minimal(List<BitSet> sets) {
    Set<BitSet> distinct = new LinkedHashSet<>(sets);
    var sorted = new ArrayList<>(distinct);
    sorted.sort(ORDER);
    var kept = new ArrayList<BitSet>();
    for (BitSet each : sorted) {
      if (!holdsAny(each, kept)) {
        kept.add(each);
      }
    }
    return kept;
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = Integer.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
