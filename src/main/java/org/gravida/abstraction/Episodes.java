package org.gravida.abstraction;

import static org.gravida.abstraction.Parameter.ASSUMES;
import static org.gravida.abstraction.Parameter.BELOW_WEEK;
import static org.gravida.abstraction.Parameter.BESIDE_BARE_COUNT;
import static org.gravida.abstraction.Parameter.EXCEPT_FEATURE;
import static org.gravida.abstraction.Parameter.FROM_WEEK;
import static org.gravida.abstraction.Parameter.OF_OUTCOME;
import static org.gravida.abstraction.Parameter.OR_BARE_COUNT;
import static org.gravida.abstraction.Parameter.OR_TOTAL_COUNT;
import static org.gravida.abstraction.Parameter.TOLERANCE_WEEKS;
import static org.gravida.abstraction.Parameter.WEEK_MAY_BE_UNKNOWN;
import static org.gravida.abstraction.Parameter.WITH_FEATURE;
import static org.gravida.abstraction.Parameter.YIELDS;
import static org.gravida.abstraction.Parameter.YIELDS_AT_LEAST;
import static org.gravida.abstraction.Parameter.YIELDS_AT_MOST;
import static org.gravida.abstraction.Parameter.YIELDS_OTHERWISE;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

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
   * <p>A stated count raises the least only where every episode of the outcome counts.
   */
  static void count(PreparedRule rule, History history, Board board) {
    var counting = new Counting(rule, history);
    OptionalInt stated = stated(rule, history);
    int least = counting.number(Counting.Verdict.CERTAIN);
    if (stated.isPresent() && counting.takesAll()) {
      least = Math.max(least, stated.getAsInt());
    }
    board.number(rule.property(YIELDS_AT_LEAST), least);
    int most = least + counting.number(Counting.Verdict.POSSIBLE);
    int unlisted = stated.orElse(0) - counting.number(Counting.Verdict.NOT);
    if (isClosed(history) || stated.isPresent()) {
      board.number(rule.property(YIELDS_AT_MOST), Math.max(most, unlisted));
    }
  }

  /**
   * Measures the longest run of episodes that count; silent unless the list is complete, or the
   * length of a run or, as its limit, a total is stated.
   */
  static void run(PreparedRule rule, History history, Board board) {
    var counting = new Counting(rule, history);
    OptionalInt stated = stated(rule, history);
    if (history.listComplete()) {
      board.number(rule.property(YIELDS_AT_LEAST), counting.longestRun(false));
      board.number(rule.property(YIELDS_AT_MOST), counting.longestRun(true));
    } else if (stated.isPresent()) {
      board.number(rule.property(YIELDS_AT_LEAST), counting.takesAll() ? stated.getAsInt() : 0);
      board.number(rule.property(YIELDS_AT_MOST), stated.getAsInt());
    } else {
      stated(rule, history, OR_TOTAL_COUNT)
          .ifPresent(total -> board.number(rule.property(YIELDS_AT_MOST), total));
    }
  }

  /**
   * Compares weeks: similar if one pair certainly is, dissimilar if every pair certainly is not.
   */
  static void similar(PreparedRule rule, History history, Board board) {
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
          board.add(rule.conclusion(YIELDS), () -> words(pair));
          return;
        } else if (one.get().leastGap(other.get()) <= tolerance) {
          allApart = false;
        }
      }
    }
    if (allApart) {
      board.add(rule.conclusion(YIELDS_OTHERWISE), () -> words(some));
    }
  }

  /**
   * Draws the finding when an episode has the outcome, and the week and a feature if named; what it
   * takes from silence is said.
   */
  static void present(PreparedRule rule, History history, Board board) {
    List<Episode> some = List.of();
    for (Episode each : history.episodes()) {
      if (isOf(rule, each)
          && (!rule.sets(WITH_FEATURE) || each.hasAny(rule.bits(WITH_FEATURE)))
          && !each.hasAny(rule.bits(EXCEPT_FEATURE))
          && isInWeeks(rule, each)) {
        some = with(some, each);
      }
    }
    List<Episode> found = some;
    int[] term = rule.terms(OR_BARE_COUNT);
    if (!found.isEmpty() || history.count(term).orElse(0) > 0) {
      board.add(
          rule.conclusion(YIELDS),
          () -> found.isEmpty() ? Evidence.of(history.all(term), history) : words(found),
          rule.one(ASSUMES));
    }
  }

  /** Draws the finding when a closed history has no such episode, or none is stated. */
  static void absent(PreparedRule rule, History history, Board board) {
    int[] term = rule.terms(OR_BARE_COUNT);
    OptionalInt stated = history.count(term);
    boolean denied = stated.isPresent() && stated.getAsInt() == 0;
    if (denied || (isClosed(history) && listed(rule, history).isEmpty())) {
      board.add(
          rule.conclusion(YIELDS),
          () -> denied ? Evidence.of(history.all(term), history) : words(history.episodes()));
    }
  }

  /** Draws the finding when more episodes are listed than stated, or a closed list differs. */
  static void countConflict(PreparedRule rule, History history, Board board) {
    OptionalInt stated = history.count(rule.terms(OR_BARE_COUNT));
    List<Episode> some = listed(rule, history);
    if (stated.isPresent()
        && (some.size() > stated.getAsInt()
            || (isClosed(history) && some.size() != stated.getAsInt()))) {
      board.add(rule.conclusion(YIELDS), () -> words(some));
    }
  }

  /** Returns the number that stands for the list, if no other outcome of the rule can be there. */
  private static OptionalInt stated(PreparedRule rule, History history) {
    return stated(rule, history, OR_BARE_COUNT);
  }

  private static OptionalInt stated(PreparedRule rule, History history, Parameter parameter) {
    for (int beside : rule.terms(BESIDE_BARE_COUNT)) {
      OptionalInt count = history.count(beside);
      if (count.isEmpty() || count.getAsInt() != 0) {
        return OptionalInt.empty();
      }
    }
    return history.count(rule.terms(parameter));
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
    Weeks weeks = each.weeks().get();
    return unknown ? weeks.overlaps(from, to) : weeks.isWithin(from, to);
  }

  private static List<String> words(List<Episode> some) {
    return some.isEmpty()
        ? List.of()
        : Evidence.of(() -> some.stream().map(Episode::words).toList());
  }
}
