package org.gravida.abstraction.operator;

import java.util.ArrayList;
import java.util.List;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.history.Observation;
import org.gravida.abstraction.meaning.Band;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.meaning.WeekRange;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;

/** The results of examinations that a rule reads: of whom, when and in which circumstances. */
final class ResultSelection {
  private final int[] examinations;
  private final IdSet subjects;
  private final IdSet voidDuring;
  private final IdSet onlyDuring;
  private final boolean isNumberEnough;
  private final boolean isWeekNeeded;
  private final boolean isOneSeries;
  private final boolean isOfCurrentEpisode;
  private final int from;
  private final int to;
  private final Band band;
  private final Supersession standing;

  ResultSelection(Parameters rule, Supersession standing) {
    examinations = rule.terms("ofExamination");
    subjects = rule.ids("ofSubject");
    voidDuring = rule.ids("voidDuring");
    onlyDuring = rule.ids("onlyDuring");
    isNumberEnough = rule.is("numberDecides");
    isWeekNeeded = rule.is("weekMustBeKnown");
    isOneSeries = rule.is("asOneSeries");
    isOfCurrentEpisode = rule.is("onlyInCurrentEpisode");
    from = rule.number("fromWeek", 0);
    to = rule.number("toWeek", Integer.MAX_VALUE);
    band = new Band(rule.rule());
    this.standing = standing;
  }

  /** Says whether the rule reads what was recorded, as far as no date is needed. */
  boolean reads(Meaning meaning) {
    return Operator.isAny(examinations, meaning) && isUsable(meaning);
  }

  /**
   * Returns the results that the rule reads, one list per examination, subject and episode; those
   * in a circumstance of {@code notDuring} are left out.
   */
  List<List<Observation>> series(History history, IdSet notDuring) {
    if (examinations.length == 1 && history.of(examinations[0]).length == 1) {
      Observation only = history.of(examinations[0])[0];
      return counts(only, history, notDuring) ? List.of(List.of(only)) : List.of();
    }
    var series = new ArrayList<List<Observation>>(2);
    for (int examination : examinations) {
      int first = series.size();
      for (Observation each : history.of(examination)) {
        if (counts(each, history, notDuring)) {
          place(each, series, first);
        }
      }
    }
    return series;
  }

  /** Returns what is recorded of the examinations and of whom the rule asks, result or not. */
  List<Observation> states(History history) {
    var states = new ArrayList<Observation>();
    for (int examination : examinations) {
      for (Observation each : history.of(examination)) {
        if (subjects.isEmpty() || each.meaning().whose().meets(subjects)) {
          states.add(each);
        }
      }
    }
    return states;
  }

  private boolean counts(Observation each, History history, IdSet notDuring) {
    return isUsable(each.meaning())
        && (!isOfCurrentEpisode || history.timeline().isInCurrentEpisode(each))
        && standing.isInEpisode(each, history)
        && !each.isDuring(notDuring)
        && standing.holds(each, history);
  }

  private boolean isUsable(Meaning meaning) {
    return (subjects.isEmpty() ? meaning.isOwn() : meaning.whose().meets(subjects))
        && (meaning.isResult() || (isNumberEnough && band.measures(meaning)))
        && !meaning.isDuring(voidDuring)
        && (onlyDuring.isEmpty() || meaning.isDuring(onlyDuring))
        && isInWeeks(meaning);
  }

  private boolean isInWeeks(Meaning meaning) {
    if (meaning.weeks().isEmpty()) {
      return !isWeekNeeded;
    }
    WeekRange weeks = meaning.weeks().get();
    return isWeekNeeded ? weeks.isWithin(from, to) : weeks.overlaps(from, to);
  }

  /** Puts a result into the series of its subject and episode, those from {@code first} on. */
  private void place(Observation each, List<List<Observation>> series, int first) {
    boolean anyEpisode = each.meaning().isOwn() || subjects.isEmpty();
    for (int i = first; i < series.size(); i++) {
      Observation other = series.get(i).get(0);
      if (isOneSeries
          || (other.subject().equals(each.subject())
              && (anyEpisode || other.episode() == each.episode()))) {
        series.get(i).add(each);
        return;
      }
    }
    var opened = new ArrayList<Observation>(2);
    opened.add(each);
    series.add(opened);
  }
}
