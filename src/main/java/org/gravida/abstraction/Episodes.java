package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.ALSO_WITH_FEATURE;
import static org.gravida.abstraction.RuleParameter.ASSUMES;
import static org.gravida.abstraction.RuleParameter.BELOW_WEEK;
import static org.gravida.abstraction.RuleParameter.BESIDE_BARE_COUNT;
import static org.gravida.abstraction.RuleParameter.EXCEPT_FEATURE;
import static org.gravida.abstraction.RuleParameter.FROM_WEEK;
import static org.gravida.abstraction.RuleParameter.IN_UNINTERRUPTED_SERIES;
import static org.gravida.abstraction.RuleParameter.OF_OUTCOME;
import static org.gravida.abstraction.RuleParameter.OR_BARE_COUNT;
import static org.gravida.abstraction.RuleParameter.OR_TOTAL_COUNT;
import static org.gravida.abstraction.RuleParameter.SUMMED_COUNT;
import static org.gravida.abstraction.RuleParameter.TOLERANCE_WEEKS;
import static org.gravida.abstraction.RuleParameter.WEEK_MAY_BE_UNKNOWN;
import static org.gravida.abstraction.RuleParameter.WITH_FEATURE;
import static org.gravida.abstraction.RuleParameter.YIELDS;
import static org.gravida.abstraction.RuleParameter.YIELDS_AT_LEAST;
import static org.gravida.abstraction.RuleParameter.YIELDS_AT_MOST;
import static org.gravida.abstraction.RuleParameter.YIELDS_OTHERWISE;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Operators on numbered episodes: count, run, similarity, presence and absence. */
final class Episodes {
  private Episodes() {}

  /** Says whether it is a number of episodes that the rule takes as stated. */
  static boolean isCount(Meaning meaning, PreparedRule rule) {
    return rule.names(OR_BARE_COUNT, meaning);
  }

  /** Says whether it states that, or an episode that may be of an outcome of the rule. */
  static boolean isOfOutcomeOrCount(Meaning meaning, PreparedRule rule) {
    return isCount(meaning, rule) || meaning.outcomes().meets(rule.bits(OF_OUTCOME));
  }

  /**
   * Counts episodes by outcome: at least those that certainly count, at most those that may.
   *
   * <p>A complete list stands; beside another a stated count raises the least only where every
   * episode of the outcome counts.
   */
  static void count(PreparedRule rule, History history, WorkingMemory memory) {
    var counting = new Counting(rule, history);
    OptionalInt stated = stated(rule, history);
    if (isClosed(history) || listed(rule, history).size() > stated.orElse(Integer.MAX_VALUE)) {
      stated = OptionalInt.empty();
    }
    int certain = counting.number(Counting.Verdict.CERTAIN);
    int least = certain;
    if (stated.isPresent() && counting.takesAll()) {
      least = Math.max(least, stated.getAsInt());
    }
    memory.number(rule.property(YIELDS_AT_LEAST), least);
    int most = least + counting.most() - certain;
    int unlisted = stated.orElse(0) - counting.number(Counting.Verdict.NOT);
    if (isClosed(history) || stated.isPresent()) {
      memory.number(rule.property(YIELDS_AT_MOST), Math.max(most, unlisted));
    } else {
      summed(rule, history)
          .ifPresent(sum -> memory.number(rule.property(YIELDS_AT_MOST), Math.max(most, sum)));
    }
  }

  /**
   * Measures the longest run of episodes that count; silent unless the list is complete, or the
   * length of a run or, as its limit, a total is stated.
   */
  static void run(PreparedRule rule, History history, WorkingMemory memory) {
    var counting = new Counting(rule, history);
    OptionalInt stated = stated(rule, history);
    if (history.listComplete()) {
      memory.number(rule.property(YIELDS_AT_LEAST), counting.longestRun());
      memory.number(rule.property(YIELDS_AT_MOST), counting.longestPossibleRun());
    } else if (stated.isPresent()) {
      memory.number(rule.property(YIELDS_AT_LEAST), counting.takesAll() ? stated.getAsInt() : 0);
      memory.number(rule.property(YIELDS_AT_MOST), stated.getAsInt());
    } else {
      OptionalInt total = stated(rule, history, OR_TOTAL_COUNT);
      (total.isPresent() ? total : summed(rule, history))
          .ifPresent(most -> memory.number(rule.property(YIELDS_AT_MOST), most));
    }
  }

  /**
   * Compares weeks: similar if one pair certainly is, dissimilar if every pair certainly is not.
   */
  static void similar(PreparedRule rule, History history, WorkingMemory memory) {
    int tolerance = rule.number(TOLERANCE_WEEKS);
    List<Episode> some = listed(rule, history);
    boolean allApart = some.size() > 1;
    for (int i = 0; i < some.size(); i++) {
      for (int j = i + 1; j < some.size(); j++) {
        var one = some.get(i).weeks();
        var other = some.get(j).weeks();
        if (one.isEmpty() || other.isEmpty()) {
          allApart = false;
        } else if (one.get().greatestGap(other.get()) <= tolerance) {
          List<Episode> pair = List.of(some.get(i), some.get(j));
          memory.add(rule.conclusion(YIELDS), () -> words(pair));
          return;
        } else if (one.get().leastGap(other.get()) <= tolerance) {
          allApart = false;
        }
      }
    }
    if (allApart) {
      memory.add(rule.conclusion(YIELDS_OTHERWISE), () -> words(some));
    }
  }

  /**
   * Draws the finding when an episode has the outcome, and the week and a feature if named; what it
   * takes from silence is said.
   */
  static void present(PreparedRule rule, History history, WorkingMemory memory) {
    List<Episode> some = List.of();
    for (Episode each : history.episodes()) {
      if (isOf(rule, each)
          && (!rule.sets(WITH_FEATURE) || each.hasAny(rule.bits(WITH_FEATURE)))
          && (!rule.sets(ALSO_WITH_FEATURE) || each.hasAny(rule.bits(ALSO_WITH_FEATURE)))
          && !each.hasAny(rule.bits(EXCEPT_FEATURE))
          && isInWeeks(rule, each)) {
        some = with(some, each);
      }
    }
    List<Episode> found = some;
    int[] term = rule.terms(OR_BARE_COUNT);
    boolean counted = !isClosed(history) && history.count(term).orElse(0) > 0;
    if (!found.isEmpty() || counted) {
      memory.add(
          rule.conclusion(YIELDS),
          () -> found.isEmpty() ? Evidence.of(history.all(term), history) : words(found),
          rule.one(ASSUMES));
    }
  }

  /** Draws the finding when a closed history has no such episode, or none is stated. */
  static void absent(PreparedRule rule, History history, WorkingMemory memory) {
    int[] term = rule.terms(OR_BARE_COUNT);
    OptionalInt stated = history.count(term);
    boolean listed = !listed(rule, history).isEmpty();
    boolean denied = stated.isPresent() && stated.getAsInt() == 0;
    if (!listed && (denied || isClosed(history))) {
      memory.add(
          rule.conclusion(YIELDS),
          () -> denied ? Evidence.of(history.all(term), history) : words(history.episodes()));
    }
  }

  /**
   * Draws the finding when more episodes are listed than stated, or a closed list differs; of a
   * number in a row, when the longest run of a complete list cannot be as long.
   */
  static void countConflict(PreparedRule rule, History history, WorkingMemory memory) {
    OptionalInt stated = history.count(rule.terms(OR_BARE_COUNT));
    List<Episode> some = listed(rule, history);
    if (stated.isPresent() && isInConflict(stated.getAsInt(), some.size(), rule, history)) {
      memory.add(
          rule.conclusion(YIELDS),
          () -> {
            var words =
                new ArrayList<>(Evidence.of(history.all(rule.terms(OR_BARE_COUNT)), history));
            words.addAll(some.isEmpty() ? List.of("none listed") : words(some));
            return words;
          });
    }
  }

  private static boolean isInConflict(int stated, int listed, PreparedRule rule, History history) {
    if (!rule.is(IN_UNINTERRUPTED_SERIES)) {
      return listed > stated || (isClosed(history) && listed != stated);
    }
    var counting = new Counting(rule, history);
    return history.listComplete()
        && (stated < counting.longestRun() || stated > counting.longestPossibleRun());
  }

  /** Returns the number that stands for the list, if no other outcome of the rule can be there. */
  private static OptionalInt stated(PreparedRule rule, History history) {
    return stated(rule, history, OR_BARE_COUNT);
  }

  private static OptionalInt stated(PreparedRule rule, History history, RuleParameter parameter) {
    for (int beside : rule.terms(BESIDE_BARE_COUNT)) {
      OptionalInt count = history.count(beside);
      if (count.isEmpty() || count.getAsInt() != 0) {
        return OptionalInt.empty();
      }
    }
    return history.count(rule.terms(parameter));
  }

  /**
   * Returns the number that episodes cannot exceed by the numbers that are stated of their kinds;
   * those listed are never fewer.
   */
  private static OptionalInt summed(PreparedRule rule, History history) {
    int[] parts = rule.terms(SUMMED_COUNT);
    if (parts.length == 0 || history.hasUnknownOutcome()) {
      return OptionalInt.empty();
    }
    int sum = 0;
    for (int part : parts) {
      OptionalInt count = history.count(part);
      if (count.isEmpty()) {
        return OptionalInt.empty();
      }
      sum += count.getAsInt();
    }
    for (int beside : rule.terms(BESIDE_BARE_COUNT)) {
      boolean isPart = IntStream.of(parts).anyMatch(part -> part == beside);
      OptionalInt count = history.count(beside);
      if (count.isEmpty() && history.of(beside).length > 0) {
        return OptionalInt.empty();
      }
      sum += isPart ? 0 : count.orElse(0);
    }
    return listed(rule, history).size() > sum ? OptionalInt.empty() : OptionalInt.of(sum);
  }

  private static List<Episode> listed(PreparedRule rule, History history) {
    List<Episode> listed = List.of();
    for (Episode each : history.episodes()) {
      if (isOf(rule, each)) {
        listed = with(listed, each);
      }
    }
    return listed;
  }

  /** Returns a list with one more; not to be used for the same list twice. */
  private static List<Episode> with(List<Episode> some, Episode one) {
    List<Episode> more = some.isEmpty() ? new ArrayList<>(4) : some;
    more.add(one);
    return more;
  }

  private static boolean isOf(PreparedRule rule, Episode each) {
    return each.isOf(rule.bits(OF_OUTCOME));
  }

  private static boolean isClosed(History history) {
    return history.listComplete() && !history.hasUnknownOutcome();
  }

  private static boolean isInWeeks(PreparedRule rule, Episode each) {
    if (!rule.sets(FROM_WEEK)) {
      return true;
    }
    int from = rule.number(FROM_WEEK, 0);
    int to = rule.number(BELOW_WEEK, Integer.MAX_VALUE) - 1;
    boolean unknown = rule.is(WEEK_MAY_BE_UNKNOWN);
    if (each.weeks().isEmpty()) {
      return unknown;
    }
    WeekRange weeks = each.weeks().get();
    return unknown ? weeks.overlaps(from, to) : weeks.isWithin(from, to);
  }

  private static List<String> words(List<Episode> some) {
    return some.isEmpty()
        ? List.of()
        : Evidence.of(() -> some.stream().map(Episode::words).toList());
  }
}
