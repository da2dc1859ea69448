package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.BROKEN_BY_RESULT;
import static org.gravida.abstraction.RuleParameter.MINIMUM_GAP_DAYS;
import static org.gravida.abstraction.RuleParameter.MINIMUM_TIMES;
import static org.gravida.abstraction.RuleParameter.NOT_DURING;
import static org.gravida.abstraction.RuleParameter.NUMBER_DECIDES;
import static org.gravida.abstraction.RuleParameter.REVOKED_BY_RESULT;
import static org.gravida.abstraction.RuleParameter.WITH_RESULT;
import static org.gravida.abstraction.RuleParameter.YIELDS;
import static org.gravida.abstraction.RuleParameter.YIELDS_MEANWHILE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The operator on repeated results: so many alike in a row, each far enough from the last. */
final class Series {
  private Series() {}

  /** Says whether it is a result that the rule counts, if it is far enough from the last. */
  static boolean isCountable(Meaning meaning, PreparedRule rule) {
    return ResultOperators.isReadIn(meaning, rule) && isCounted(meaning, rule);
  }

  private static boolean isCounted(Meaning meaning, PreparedRule rule) {
    return !meaning.isDuring(rule.bits(NOT_DURING)) && qualifies(meaning, rule);
  }

  /**
   * Says whether it is as named and in the band; where the number decides, whether it is either.
   */
  private static boolean qualifies(Meaning meaning, PreparedRule rule) {
    boolean named = meaning.means(rule.bits(WITH_RESULT));
    return rule.is(NUMBER_DECIDES)
        ? named || rule.band().holds(meaning)
        : named && (!rule.band().isBounded() || rule.band().holds(meaning));
  }

  /**
   * Draws the finding when the series was completed at any time, or the interim finding with its
   * due date while it is under way.
   *
   * <p>A result nearer than the gap, one taken in a disturbing circumstance, and results that
   * disagree on one day neither count nor break, nor does one outside the band of numbers where the
   * rule sets one, nor one too near to an event or too far from all; an undated result counts once,
   * where no dated one does. A series after which a revoking result was recorded stays under way.
   */
  static void repeated(PreparedRule rule, History history, WorkingMemory memory) {
    int times = rule.number(MINIMUM_TIMES);
    int gap = rule.number(MINIMUM_GAP_DAYS, 0);
    var events = new Events(rule, history);
    for (var series : ResultOperators.series(rule, history, IdSet.NONE)) {
      var counted = new ArrayList<Observation>();
      for (Observation each : inOrder(series)) {
        boolean placed = each.isDated() || counted.isEmpty();
        if (!placed || each.meaning().isAmbiguous() || isDisputed(each, series)) {
          continue;
        }
        if (each.means(rule.bits(BROKEN_BY_RESULT))) {
          counted.clear();
        } else if (isCounted(each.meaning(), rule)
            && isFarEnough(counted, each, gap)
            && events.allow(each.span())) {
          counted.add(each);
          if (counted.size() == times) {
            if (!revokers(rule, series, counted).isEmpty()) {
              break;
            }
            memory.add(
                Finding.of(rule.conclusion(YIELDS), Evidence.of(counted, history))
                    .contradictedBy(breakers(rule, series, history)));
            return;
          }
        }
      }
      if (!counted.isEmpty() && rule.sets(YIELDS_MEANWHILE)) {
        Span last = counted.get(counted.size() - 1).span();
        Optional<LocalDate> due =
            last.isKnown() && history.calendar()
                ? Optional.of(last.last().plusDays(gap))
                : Optional.empty();
        List<String> evidence =
            Evidence.of(
                () -> {
                  var words = new ArrayList<>(history.wording().of(counted));
                  words.add(counted.size() + " of " + times + " in a row");
                  return words;
                });
        memory.add(
            Finding.of(rule.conclusion(YIELDS_MEANWHILE), evidence)
                .contradictedBy(Evidence.of(revokers(rule, series, counted), history))
                .due(due));
      }
    }
  }

  /** Returns the dated results in their order, then those that could be of any day. */
  private static List<Observation> inOrder(List<Observation> series) {
    if (series.size() == 1) {
      return series;
    }
    var sorted = new ArrayList<>(series);
    sorted.sort(Comparator.comparingInt(each -> each.span().latest()));
    return sorted;
  }

  private static boolean isDisputed(Observation each, List<Observation> series) {
    if (!each.isDated() || series.size() == 1) {
      return false;
    }
    for (Observation other : series) {
      if (other.span().equals(each.span()) && Observation.disagree(each, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFarEnough(List<Observation> counted, Observation each, int gap) {
    if (counted.isEmpty()) {
      return true;
    }
    Observation before = counted.get(counted.size() - 1);
    return before.isDated() && each.isDated() && before.span().leastDaysTo(each.span()) >= gap;
  }

  /** Returns the revoking results that were recorded after the last one that counts. */
  private static List<Observation> revokers(
      PreparedRule rule, List<Observation> series, List<Observation> counted) {
    Span last = counted.get(counted.size() - 1).span();
    IdSet revoking = rule.bits(REVOKED_BY_RESULT);
    return series.stream()
        .filter(each -> each.means(revoking) && !each.isDuring(rule.bits(NOT_DURING)))
        .filter(each -> last.isKnown() && last.isCertainlyBefore(each.span()))
        .toList();
  }

  private static List<String> breakers(
      PreparedRule rule, List<Observation> series, History history) {
    IdSet breaking = rule.bits(BROKEN_BY_RESULT);
    return Evidence.of(series.stream().filter(each -> each.means(breaking)).toList(), history);
  }
}
