package org.gravida.abstraction;

import static org.gravida.abstraction.Parameter.AS_ONE_SERIES;
import static org.gravida.abstraction.Parameter.FROM_WEEK;
import static org.gravida.abstraction.Parameter.IN_EPISODE_OUTCOME;
import static org.gravida.abstraction.Parameter.NOT_DURING;
import static org.gravida.abstraction.Parameter.OF_EXAMINATION;
import static org.gravida.abstraction.Parameter.OF_SUBJECT;
import static org.gravida.abstraction.Parameter.ONLY_DURING;
import static org.gravida.abstraction.Parameter.ONLY_IN_CURRENT_EPISODE;
import static org.gravida.abstraction.Parameter.SUPERSEDED_BY;
import static org.gravida.abstraction.Parameter.SUPERSEDED_BY_STATE;
import static org.gravida.abstraction.Parameter.SUPERSEDING_STATE;
import static org.gravida.abstraction.Parameter.WITH_RESULT;
import static org.gravida.abstraction.Parameter.YIELDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operators on results of examinations: the latest, disagreeing ones, and those all alike. */
final class Results {
  private Results() {}

  /** Draws the finding when the latest result of an examination is one of the named results. */
  static void current(PreparedRule rule, History history, Board board) {
    var evidence = new ArrayList<Observation>();
    var contradictions = new ArrayList<Observation>();
    for (var series : series(rule, history)) {
      List<Observation> latest = Observation.latest(series);
      if (Observation.disagree(latest) || !anyMeans(latest, rule.bits(WITH_RESULT))) {
        continue;
      }
      evidence.addAll(latest);
      for (Observation each : series) {
        if (!latest.contains(each) && Observation.disagree(List.of(each, latest.get(0)))) {
          contradictions.add(each);
        }
      }
    }
    if (!evidence.isEmpty()) {
      board.add(
          Finding.of(rule.one(YIELDS), rule.id(), Evidence.of(evidence, history))
              .contradictedBy(Evidence.of(contradictions, history)));
    }
  }

  /**
   * Draws the finding when the latest number of an examination lies in the band, whatever the
   * laboratory calls it.
   */
  static void valued(PreparedRule rule, History history, Board board) {
    var band = new Band(rule);
    for (var series : series(rule, history)) {
      List<Observation> latest =
          Observation.latest(series.stream().filter(band::measures).toList());
      if (!latest.isEmpty() && latest.stream().allMatch(band::holds)) {
        board.add(Finding.of(rule.one(YIELDS), rule.id(), Evidence.of(latest, history)));
        return;
      }
    }
  }

  /** Draws the finding when results of the latest day disagree. */
  static void conflicting(PreparedRule rule, History history, Board board) {
    for (var series : series(rule, history)) {
      List<Observation> latest = Observation.latest(series);
      if (Observation.disagree(latest)) {
        board.add(Finding.of(rule.one(YIELDS), rule.id(), Evidence.of(latest, history)));
        return;
      }
    }
  }

  /** Draws the finding when there is a result and every one that counts is as named. */
  static void all(PreparedRule rule, History history, Board board) {
    var counted = new ArrayList<Observation>();
    for (var series : series(rule, history, Bits.NONE)) {
      for (Observation each : series) {
        boolean disturbed =
            each.isDuring(rule.bits(NOT_DURING)) && !each.means(rule.bits(WITH_RESULT));
        if (!disturbed) {
          counted.add(each);
        }
      }
    }
    if (!counted.isEmpty()
        && counted.stream().allMatch(each -> each.means(rule.bits(WITH_RESULT)))) {
      board.add(Finding.of(rule.one(YIELDS), rule.id(), Evidence.of(counted, history)));
    }
  }

  private static boolean anyMeans(List<Observation> some, Bits any) {
    for (Observation each : some) {
      if (each.means(any)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the usable results a rule reads, one list per examination, subject and episode. */
  static List<List<Observation>> series(PreparedRule rule, History history) {
    return series(rule, history, rule.bits(NOT_DURING));
  }

  static List<List<Observation>> series(PreparedRule rule, History history, Bits notDuring) {
    var subjects = rule.all(OF_SUBJECT);
    String patient = history.settings().defaultSubject();
    boolean joined = rule.is(AS_ONE_SERIES);
    var series = new ArrayList<List<Observation>>(2);
    for (String examination : rule.all(OF_EXAMINATION)) {
      int first = series.size();
      for (Observation each : history.of(examination)) {
        boolean own = each.subject().equals(patient);
        boolean subject = subjects.isEmpty() ? own : subjects.contains(each.subject());
        if (subject
            && each.isResult()
            && isInTime(rule, each, history)
            && !each.isDuring(notDuring)
            && stands(rule, each, history)) {
          boolean anyEpisode = own || subjects.isEmpty();
          place(each, series, first, joined, anyEpisode);
        }
      }
    }
    return series;
  }

  /** Puts a result into the series of its subject and episode, those from {@code first} on. */
  private static void place(
      Observation each,
      List<List<Observation>> series,
      int first,
      boolean joined,
      boolean anyEpisode) {
    for (int i = first; i < series.size(); i++) {
      Observation other = series.get(i).get(0);
      boolean same =
          joined
              || (other.subject().equals(each.subject())
                  && (anyEpisode || other.episode() == each.episode()));
      if (same) {
        series.get(i).add(each);
        return;
      }
    }
    var opened = new ArrayList<Observation>(2);
    opened.add(each);
    series.add(opened);
  }

  private static boolean isInTime(PreparedRule rule, Observation each, History history) {
    if (rule.sets(ONLY_DURING) && !each.isDuring(rule.bits(ONLY_DURING))) {
      return false;
    }
    if (rule.is(ONLY_IN_CURRENT_EPISODE) && !history.isInCurrentEpisode(each)) {
      return false;
    }
    var outcomes = rule.all(IN_EPISODE_OUTCOME);
    if (!outcomes.isEmpty()
        && history.episode(each.episode()).filter(e -> outcomes.contains(e.outcome())).isEmpty()) {
      return false;
    }
    int from = rule.number(FROM_WEEK, 0);
    return each.weeks().isEmpty() || each.weeks().get().most() >= from;
  }

  /** Says whether nothing recorded later takes the observation's place. */
  static boolean stands(PreparedRule rule, Observation each, History history) {
    return isAfterAll(each, rule.all(SUPERSEDED_BY), history.settings().presentBits(), history)
        && isAfterAll(each, rule.all(SUPERSEDED_BY_STATE), rule.bits(SUPERSEDING_STATE), history);
  }

  private static boolean isAfterAll(
      Observation each, List<String> terms, Bits state, History history) {
    for (String term : terms) {
      for (Observation later : history.of(term)) {
        if (later.means(state) && !isAfter(each, later)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isAfter(Observation each, Observation other) {
    Optional<Span> mine = each.span();
    return mine.isPresent()
        && other.span().map(span -> span.isCertainlyBefore(mine.get())).orElse(false);
  }
}
