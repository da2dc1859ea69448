package org.gravida.abstraction.operator;

import java.util.ArrayList;
import java.util.List;
import org.gravida.abstraction.finding.Evidence;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.WorkingMemory;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.history.Observation;
import org.gravida.abstraction.meaning.Band;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.rule.Conclusion;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;

/** Draws from results of examinations: the latest, disagreeing ones, those all alike. */
abstract sealed class ResultOperator extends Operator {
  final ResultSelection results;
  final Supersession standing;
  final IdSet withResult;
  final IdSet notDuring;
  final Conclusion yields;

  ResultOperator(Parameters rule) {
    super(rule);
    standing = new Supersession(rule);
    results = new ResultSelection(rule, standing);
    withResult = rule.ids("withResult");
    notDuring = rule.ids("notDuring");
    yields = rule.conclusion("yields");
  }

  /** Draws the finding when the latest result of an examination is one of the named results. */
  static final class CurrentResult extends ResultOperator {
    CurrentResult(Parameters rule) {
      super(rule);
    }

    @Override
    public boolean isTriggeredBy(Meaning meaning) {
      return results.reads(meaning)
          && meaning.means(withResult)
          && !meaning.isAmbiguous()
          && !meaning.isDuring(notDuring);
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      List<Observation> evidence = List.of();
      List<Observation> contradictions = List.of();
      for (var series : results.series(history, notDuring)) {
        List<Observation> latest = Observation.latest(series);
        if (!Observation.disagree(latest) && Observation.anyMeans(latest, withResult)) {
          evidence = joined(evidence, latest);
          if (latest.size() < series.size()) {
            contradictions = joined(contradictions, overruled(series, latest));
          }
        }
      }
      if (!evidence.isEmpty()) {
        List<Observation> against = joined(contradictions, standing.rivals(evidence, history));
        memory.add(
            Finding.of(yields, Evidence.of(evidence, history))
                .contradictedBy(Evidence.of(against, history)));
      }
    }

    private static List<Observation> overruled(List<Observation> series, List<Observation> latest) {
      return Observation.earlier(series).stream()
          .filter(each -> Observation.disagree(each, latest.get(0)))
          .toList();
    }

    private static List<Observation> joined(List<Observation> some, List<Observation> more) {
      if (some.isEmpty()) {
        return more;
      }
      var joined = new ArrayList<>(some);
      joined.addAll(more);
      return joined;
    }
  }

  /**
   * Draws the finding when the latest number of an examination lies in the band, whatever the
   * laboratory calls it.
   */
  static final class Value extends ResultOperator {
    private final Band band;

    Value(Parameters rule) {
      super(rule);
      band = new Band(rule.rule());
    }

    @Override
    public boolean isTriggeredBy(Meaning meaning) {
      return results.reads(meaning) && !meaning.isDuring(notDuring) && band.holds(meaning);
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      for (var series : results.series(history, notDuring)) {
        List<Observation> latest =
            Observation.latest(
                series.stream().filter(each -> band.measures(each.meaning())).toList());
        if (!latest.isEmpty()
            && latest.stream()
                .allMatch(each -> band.holds(each.meaning()) && !each.isAmbiguous())) {
          memory.add(Finding.of(yields, Evidence.of(latest, history)));
          return;
        }
      }
    }
  }

  /** Draws the finding when results of the latest day disagree. */
  static final class ConflictingResults extends ResultOperator {
    ConflictingResults(Parameters rule) {
      super(rule);
    }

    @Override
    public boolean isTriggeredBy(Meaning meaning) {
      return results.reads(meaning) && !meaning.isDuring(notDuring);
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      for (var series : results.series(history, notDuring)) {
        List<Observation> latest = Observation.latest(series);
        if (Observation.disagree(latest)) {
          memory.add(Finding.of(yields, Evidence.of(latest, history)));
          return;
        }
      }
    }
  }

  /** Draws the finding when there is a result and every one that counts is as named. */
  static final class AllResults extends ResultOperator {
    AllResults(Parameters rule) {
      super(rule);
    }

    @Override
    public boolean isTriggeredBy(Meaning meaning) {
      return results.reads(meaning) && meaning.means(withResult);
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      var counted = new ArrayList<Observation>();
      for (var series : results.series(history, IdSet.NONE)) {
        for (Observation each : series) {
          boolean disturbed = each.isDuring(notDuring) && !each.means(withResult);
          if (disturbed || isJudgedBeside(each, series)) {
            continue;
          }
          if (!each.means(withResult) || each.isAmbiguous()) {
            return;
          }
          counted.add(each);
        }
      }
      if (!counted.isEmpty()) {
        memory.add(Finding.of(yields, Evidence.of(counted, history)));
      }
    }

    /** Says whether it is a number that nothing judges, beside a judged result of the same day. */
    private static boolean isJudgedBeside(Observation each, List<Observation> series) {
      return each.meaning().isOpen()
          && series.stream()
              .anyMatch(other -> !other.meaning().isOpen() && other.span().equals(each.span()));
    }
  }

  /** Draws the finding when two results alike differ in examination or, certainly, in day. */
  static final class Corroboration extends ResultOperator {
    Corroboration(Parameters rule) {
      super(rule);
    }

    @Override
    public boolean isTriggeredBy(Meaning meaning) {
      return results.reads(meaning) && meaning.means(withResult);
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      List<Observation> alike =
          results.series(history, notDuring).stream()
              .flatMap(List::stream)
              .filter(each -> each.means(withResult) && !each.isAmbiguous())
              .toList();
      if (alike.stream().anyMatch(each -> alike.stream().anyMatch(other -> isApart(each, other)))) {
        memory.add(Finding.of(yields, Evidence.of(alike, history)));
      }
    }

    private static boolean isApart(Observation each, Observation other) {
      return each.meaning().term() != other.meaning().term()
          || each.span().isCertainlyBefore(other.span());
    }
  }
}
