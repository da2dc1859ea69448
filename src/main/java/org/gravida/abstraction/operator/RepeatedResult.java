package org.gravida.abstraction.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gravida.abstraction.finding.Evidence;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.WorkingMemory;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.history.Observation;
import org.gravida.abstraction.history.Span;
import org.gravida.abstraction.meaning.Band;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.rule.Conclusion;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;

/**
 * Draws the finding when a series of results was completed at any time, so many alike in a row and
 * each far enough from the last, or the interim finding with its due date while it is under way.
 *
 * <p>A result nearer than the gap, one taken in a disturbing circumstance, and results that
 * disagree on one day neither count nor break, nor does one outside the band of numbers where the
 * rule sets one, nor one too near to an event or too far from all; an undated result counts once,
 * where no dated one does. A series after which a revoking result was recorded stays under way.
 */
final class RepeatedResult extends Operator {
  private final ResultSelection results;
  private final Events events;
  private final Band band;
  private final IdSet withResult;
  private final IdSet notDuring;
  private final IdSet breaking;
  private final IdSet revoking;
  private final boolean isNumberEnough;
  private final int times;
  private final int gap;
  private final Conclusion yields;
  private final Optional<Conclusion> meanwhile;

  RepeatedResult(Parameters rule) {
    super(rule);
    results = new ResultSelection(rule, new Supersession(rule));
    events = new Events(rule);
    band = new Band(rule.rule());
    withResult = rule.ids("withResult");
    notDuring = rule.ids("notDuring");
    breaking = rule.ids("brokenByResult");
    revoking = rule.ids("revokedByResult");
    isNumberEnough = rule.is("numberDecides");
    times = rule.number("minimumTimes");
    gap = rule.number("minimumGapDays", 0);
    yields = rule.conclusion("yields");
    meanwhile =
        rule.sets("yieldsMeanwhile")
            ? Optional.of(rule.conclusion("yieldsMeanwhile"))
            : Optional.empty();
  }

  @Override
  public boolean isTriggeredBy(Meaning meaning) {
    return results.reads(meaning) && isCounted(meaning);
  }

  private boolean isCounted(Meaning meaning) {
    return !meaning.isDuring(notDuring) && qualifies(meaning);
  }

  /**
   * Says whether it is as named and in the band; where the number decides, whether it is either.
   */
  private boolean qualifies(Meaning meaning) {
    boolean named = meaning.means(withResult);
    return isNumberEnough
        ? named || band.holds(meaning)
        : named && (!band.isBounded() || band.holds(meaning));
  }

  @Override
  void draw(History history, WorkingMemory memory) {
    Events.Near near = events.of(history);
    for (var series : results.series(history, IdSet.NONE)) {
      List<Observation> counted = counted(series, near);
      if (counted.isEmpty()) {
        continue;
      }
      List<Observation> revokers = revokers(series, counted);
      if (counted.size() == times && revokers.isEmpty()) {
        var breakers = series.stream().filter(each -> each.means(breaking)).toList();
        memory.add(
            Finding.of(yields, Evidence.of(counted, history))
                .contradictedBy(Evidence.of(breakers, history)));
        return;
      }
      if (meanwhile.isPresent()) {
        memory.add(
            Finding.of(meanwhile.get(), Evidence.of(() -> interim(counted, history)))
                .contradictedBy(Evidence.of(revokers, history))
                .due(history.dayAfter(last(counted), gap)));
      }
    }
  }

  /** Returns those that count in a row: as many as complete the series, or those since it broke. */
  private List<Observation> counted(List<Observation> series, Events.Near near) {
    var counted = new ArrayList<Observation>();
    for (Observation each : inOrder(series)) {
      boolean placed = each.isDated() || counted.isEmpty();
      if (!placed || each.isAmbiguous() || isDisputed(each, series)) {
        continue;
      }
      if (each.means(breaking)) {
        counted.clear();
      } else if (isCounted(each.meaning())
          && isFarEnough(counted, each)
          && near.allows(each.span())) {
        counted.add(each);
        if (counted.size() == times) {
          return counted;
        }
      }
    }
    return counted;
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
    return series.size() > 1
        && each.isDated()
        && series.stream()
            .anyMatch(
                other -> other.span().equals(each.span()) && Observation.disagree(each, other));
  }

  private boolean isFarEnough(List<Observation> counted, Observation each) {
    if (counted.isEmpty()) {
      return true;
    }
    Span before = last(counted);
    return before.isKnown() && each.isDated() && before.leastDaysTo(each.span()) >= gap;
  }

  private static Span last(List<Observation> counted) {
    return counted.get(counted.size() - 1).span();
  }

  /** Returns the revoking results that were recorded after the last one that counts. */
  private List<Observation> revokers(List<Observation> series, List<Observation> counted) {
    Span last = last(counted);
    return revoking.isEmpty() || !last.isKnown()
        ? List.of()
        : series.stream()
            .filter(each -> each.means(revoking) && !each.isDuring(notDuring))
            .filter(each -> last.isCertainlyBefore(each.span()))
            .toList();
  }

  private List<String> interim(List<Observation> counted, History history) {
    var words = new ArrayList<>(history.wording().of(counted));
    words.add(counted.size() + " of " + times + " in a row");
    return words;
  }
}
