package org.gravida.abstraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gravida.knowledge.Rule;

/** The operator on repeated results: so many alike in a row, each far enough from the last. */
final class Series {
  private Series() {}

  /**
   * Draws the finding when the series was completed at any time, or the interim finding with its
   * due date while it is under way.
   *
   * <p>A result nearer than the gap, one taken in a disturbing circumstance, and results that
   * disagree on one day neither count nor break, nor does one outside the band of numbers where the
   * rule sets one; an undated result counts once, where no dated one does.
   */
  static void repeated(Rule rule, History history, Board board) {
    int times = Integer.parseInt(rule.one("minimumTimes"));
    int gap = Integer.parseInt(rule.one("minimumGapDays"));
    var band = new Band(rule);
    var wording = new Wording(history.release().dictionary());
    for (var series : Results.series(rule, history, List.of())) {
      var counted = new ArrayList<Observation>();
      for (Observation each : inOrder(series)) {
        boolean placed = each.span().isPresent() || counted.isEmpty();
        if (!placed || isDisputed(each, series, history)) {
          continue;
        }
        if (history.isAny(each, rule.all("brokenByResult"))) {
          counted.clear();
        } else if (history.isAny(each, rule.all("withResult"))
            && !history.isDuring(each, rule.all("notDuring"))
            && (!band.isBounded() || band.holds(each))
            && isFarEnough(counted, each, gap)) {
          counted.add(each);
          if (counted.size() == times) {
            board.add(
                Finding.of(rule.one("yields"), rule.id(), wording.of(counted))
                    .contradictedBy(breakers(rule, series, history, wording)));
            return;
          }
        }
      }
      if (!counted.isEmpty()) {
        Optional<LocalDate> due =
            counted
                .get(counted.size() - 1)
                .span()
                .filter(span -> history.calendar())
                .map(span -> span.latest().plusDays(gap));
        var evidence = new ArrayList<>(wording.of(counted));
        evidence.add(counted.size() + " of " + times + " in a row");
        board.add(Finding.of(rule.one("yieldsMeanwhile"), rule.id(), evidence).due(due));
      }
    }
  }

  /** Returns the dated results in their order, then those that could be of any day. */
  private static List<Observation> inOrder(List<Observation> series) {
    return series.stream()
        .sorted(Comparator.comparing(each -> each.span().map(Span::latest).orElse(LocalDate.MAX)))
        .toList();
  }

  private static boolean isDisputed(Observation each, List<Observation> series, History history) {
    return each.span().isPresent()
        && series.stream()
            .filter(other -> other.span().equals(each.span()))
            .anyMatch(other -> Results.disagree(List.of(each, other), history));
  }

  private static boolean isFarEnough(List<Observation> counted, Observation each, int gap) {
    if (counted.isEmpty()) {
      return true;
    }
    Optional<Span> before = counted.get(counted.size() - 1).span();
    return before.isPresent()
        && each.span().isPresent()
        && before.get().leastDaysTo(each.span().get()) >= gap;
  }

  private static List<String> breakers(
      Rule rule, List<Observation> series, History history, Wording wording) {
    return wording.of(
        series.stream().filter(each -> history.isAny(each, rule.all("brokenByResult"))).toList());
  }
}
