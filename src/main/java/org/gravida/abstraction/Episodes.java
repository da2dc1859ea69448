package org.gravida.abstraction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gravida.knowledge.Rule;

/** Operators on numbered episodes: count, run, similarity, presence and absence. */
final class Episodes {
  private Episodes() {}

  /**
   * Counts episodes by outcome: at least those that certainly count, at most those that may.
   *
   * <p>A stated count raises the least only where every episode of the outcome counts.
   */
  static void count(Rule rule, History history, Board board) {
    var counting = new Counting(rule, history);
    OptionalInt stated = stated(rule, history);
    int least = counting.number(Counting.Verdict.CERTAIN);
    if (stated.isPresent() && counting.takesAll()) {
      least = Math.max(least, stated.getAsInt());
    }
    board.number(rule.one("yieldsAtLeast"), least);
    int most = least + counting.number(Counting.Verdict.POSSIBLE);
    int unlisted = stated.orElse(0) - counting.number(Counting.Verdict.NOT);
    if (isClosed(history) || stated.isPresent()) {
      board.number(rule.one("yieldsAtMost"), Math.max(most, unlisted));
    }
  }

  /**
   * Measures the longest run of episodes that count; silent unless the list is complete, or the
   * length of a run or, as its limit, a total is stated.
   */
  static void run(Rule rule, History history, Board board) {
    var counting = new Counting(rule, history);
    OptionalInt stated = stated(rule, history);
    if (history.listComplete()) {
      board.number(rule.one("yieldsAtLeast"), counting.longestRun(false));
      board.number(rule.one("yieldsAtMost"), counting.longestRun(true));
    } else if (stated.isPresent()) {
      board.number(rule.one("yieldsAtLeast"), counting.takesAll() ? stated.getAsInt() : 0);
      board.number(rule.one("yieldsAtMost"), stated.getAsInt());
    } else {
      stated(rule, history, "orTotalCount")
          .ifPresent(total -> board.number(rule.one("yieldsAtMost"), total));
    }
  }

  /**
   * Compares weeks: similar if one pair certainly is, dissimilar if every pair certainly is not.
   */
  static void similar(Rule rule, History history, Board board) {
    int tolerance = Integer.parseInt(rule.one("toleranceWeeks"));
    List<Episode> some = listed(rule, history);
    boolean allApart = some.size() > 1;
    for (int i = 0; i < some.size(); i++) {
      for (int j = i + 1; j < some.size(); j++) {
        var one = some.get(i).weeks();
        var other = some.get(j).weeks();
        if (one.isEmpty() || other.isEmpty()) {
          allApart = false;
        } else if (one.get().greatestGap(other.get()) <= tolerance) {
          var evidence = List.of(some.get(i).words(), some.get(j).words());
          board.add(Finding.of(rule.one("yields"), rule.id(), evidence));
          return;
        } else if (one.get().leastGap(other.get()) <= tolerance) {
          allApart = false;
        }
      }
    }
    if (allApart) {
      board.add(Finding.of(rule.one("yieldsOtherwise"), rule.id(), words(some)));
    }
  }

  /**
   * Draws the finding when an episode has the outcome, and the week and a feature if named; what it
   * takes from silence is said.
   */
  static void present(Rule rule, History history, Board board) {
    List<Episode> some =
        listed(rule, history).stream()
            .filter(each -> hasFeature(rule, each))
            .filter(each -> rule.all("exceptFeature").stream().noneMatch(each.features()::contains))
            .filter(each -> isInWeeks(rule, each))
            .toList();
    int stated = history.count(rule.one("orBareCount")).orElse(0);
    if (!some.isEmpty() || stated > 0) {
      var evidence = new ArrayList<>(words(some));
      if (some.isEmpty()) {
        evidence.addAll(
            new Wording(history.release().dictionary()).of(history.of(rule.one("orBareCount"))));
      }
      board.add(Finding.of(rule.one("yields"), rule.id(), evidence).assuming(rule.one("assumes")));
    }
  }

  /** Draws the finding when a closed history has no such episode, or none is stated. */
  static void absent(Rule rule, History history, Board board) {
    String term = rule.one("orBareCount");
    OptionalInt stated = history.count(term);
    boolean denied = stated.isPresent() && stated.getAsInt() == 0;
    if (denied || (isClosed(history) && listed(rule, history).isEmpty())) {
      var evidence =
          denied
              ? new Wording(history.release().dictionary()).of(history.of(term))
              : words(history.episodes());
      board.add(Finding.of(rule.one("yields"), rule.id(), evidence));
    }
  }

  /** Draws the finding when more episodes are listed than stated, or a closed list differs. */
  static void countConflict(Rule rule, History history, Board board) {
    OptionalInt stated = history.count(rule.one("orBareCount"));
    List<Episode> some = listed(rule, history);
    if (stated.isPresent()
        && (some.size() > stated.getAsInt()
            || (isClosed(history) && some.size() != stated.getAsInt()))) {
      board.add(Finding.of(rule.one("yields"), rule.id(), words(some)));
    }
  }

  /** Returns the number that stands for the list, if no other outcome of the rule can be there. */
  private static OptionalInt stated(Rule rule, History history) {
    return stated(rule, history, "orBareCount");
  }

  private static OptionalInt stated(Rule rule, History history, String parameter) {
    boolean alone =
        rule.all("besideBareCount").stream()
            .map(history::count)
            .allMatch(count -> count.isPresent() && count.getAsInt() == 0);
    return alone ? history.count(rule.one(parameter)) : OptionalInt.empty();
  }

  private static List<Episode> listed(Rule rule, History history) {
    return history.episodes().stream()
        .filter(each -> rule.all("ofOutcome").contains(each.outcome()))
        .toList();
  }

  private static boolean isClosed(History history) {
    return history.listComplete()
        && history.episodes().stream()
            .noneMatch(each -> each.outcome().equals(history.settings().unknownOutcome()));
  }

  private static boolean hasFeature(Rule rule, Episode each) {
    var features = rule.all("withFeature");
    return features.isEmpty() || features.stream().anyMatch(each.features()::contains);
  }

  private static boolean isInWeeks(Rule rule, Episode each) {
    if (rule.one("fromWeek").isEmpty()) {
      return true;
    }
    int from = Integer.parseInt(rule.one("fromWeek"));
    String below = rule.one("belowWeek");
    int to = below.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(below) - 1;
    boolean unknown = rule.one("weekMayBeUnknown").equals("true");
    return each.weeks()
        .map(weeks -> unknown ? weeks.overlaps(from, to) : weeks.isWithin(from, to))
        .orElse(unknown);
  }

  private static List<String> words(List<Episode> some) {
    return some.stream().map(Episode::words).toList();
  }
}
