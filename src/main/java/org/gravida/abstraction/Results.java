package org.gravida.abstraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.knowledge.Rule;

/** Operators on results of examinations: the latest, disagreeing ones, and those all alike. */
final class Results {
  private Results() {}

  /** Draws the finding when the latest result of an examination is one of the named results. */
  static void current(Rule rule, History history, Board board) {
    var evidence = new ArrayList<Observation>();
    var contradictions = new ArrayList<Observation>();
    for (var series : series(rule, history)) {
      List<Observation> latest = Observation.latest(series);
      if (disagree(latest, history)) {
        continue;
      }
      if (latest.stream().anyMatch(each -> history.isAny(each, rule.all("withResult")))) {
        evidence.addAll(latest);
        series.stream()
            .filter(each -> !latest.contains(each))
            .filter(each -> disagree(List.of(each, latest.get(0)), history))
            .forEach(contradictions::add);
      }
    }
    if (!evidence.isEmpty()) {
      var wording = new Wording(history.release().dictionary());
      board.add(
          Finding.of(rule.one("yields"), rule.id(), wording.of(evidence))
              .contradictedBy(wording.of(contradictions)));
    }
  }

  /**
   * Draws the finding when the latest number of an examination lies in the band, whatever the
   * laboratory calls it.
   */
  static void valued(Rule rule, History history, Board board) {
    var wording = new Wording(history.release().dictionary());
    var band = new Band(rule);
    for (var series : series(rule, history)) {
      List<Observation> latest =
          Observation.latest(series.stream().filter(band::measures).toList());
      if (!latest.isEmpty() && latest.stream().allMatch(band::holds)) {
        board.add(Finding.of(rule.one("yields"), rule.id(), wording.of(latest)));
        return;
      }
    }
  }

  /** Draws the finding when results of the latest day disagree. */
  static void conflicting(Rule rule, History history, Board board) {
    for (var series : series(rule, history)) {
      List<Observation> latest = Observation.latest(series);
      if (disagree(latest, history)) {
        var wording = new Wording(history.release().dictionary());
        board.add(Finding.of(rule.one("yields"), rule.id(), wording.of(latest)));
        return;
      }
    }
  }

  /** Draws the finding when there is a result and every one that counts is as named. */
  static void all(Rule rule, History history, Board board) {
    var counted = new ArrayList<Observation>();
    for (var series : series(rule, history, List.of())) {
      for (Observation each : series) {
        boolean disturbed =
            history.isDuring(each, rule.all("notDuring"))
                && !history.isAny(each, rule.all("withResult"));
        if (!disturbed) {
          counted.add(each);
        }
      }
    }
    if (!counted.isEmpty()
        && counted.stream().allMatch(each -> history.isAny(each, rule.all("withResult")))) {
      var wording = new Wording(history.release().dictionary());
      board.add(Finding.of(rule.one("yields"), rule.id(), wording.of(counted)));
    }
  }

  /** Returns the usable results a rule reads, one list per examination, subject and episode. */
  static List<List<Observation>> series(Rule rule, History history) {
    return series(rule, history, rule.all("notDuring"));
  }

  static List<List<Observation>> series(Rule rule, History history, List<String> notDuring) {
    var subjects = rule.all("ofSubject");
    Map<List<Object>, List<Observation>> series = new LinkedHashMap<>();
    for (String examination : rule.all("ofExamination")) {
      for (Observation each : history.of(examination)) {
        boolean subject =
            subjects.isEmpty()
                ? each.subject().equals(history.settings().defaultSubject())
                : subjects.contains(each.subject());
        if (subject
            && isResult(each, history)
            && isInTime(rule, each, history)
            && !history.isDuring(each, notDuring)
            && stands(rule, each, history)) {
          boolean own = each.subject().equals(history.settings().defaultSubject());
          boolean joined = rule.one("asOneSeries").equals("true");
          List<Object> key =
              List.of(
                  examination,
                  joined ? "" : each.subject(),
                  joined || own || subjects.isEmpty() ? 0 : each.episode());
          series.computeIfAbsent(key, k -> new ArrayList<>()).add(each);
        }
      }
    }
    return List.copyOf(series.values());
  }

  /** Says whether the observation is a result rather than a state of the examination. */
  static boolean isResult(Observation each, History history) {
    var settings = history.settings();
    return history.isAny(
        each, List.of(settings.remarkable(), settings.unremarkable(), settings.inconclusive()));
  }

  static boolean disagree(List<Observation> some, History history) {
    var settings = history.settings();
    long kinds =
        List.of(settings.remarkable(), settings.unremarkable(), settings.inconclusive()).stream()
            .filter(kind -> some.stream().anyMatch(each -> history.isAny(each, List.of(kind))))
            .count();
    return kinds > 1;
  }

  private static boolean isInTime(Rule rule, Observation each, History history) {
    var only = rule.all("onlyDuring");
    if (!only.isEmpty() && !history.isDuring(each, only)) {
      return false;
    }
    if (rule.one("onlyInCurrentEpisode").equals("true") && !history.isInCurrentEpisode(each)) {
      return false;
    }
    var outcomes = rule.all("inEpisodeOutcome");
    if (!outcomes.isEmpty()
        && history.episode(each.episode()).filter(e -> outcomes.contains(e.outcome())).isEmpty()) {
      return false;
    }
    String from = rule.one("fromWeek");
    return from.isEmpty()
        || each.weeks().map(weeks -> weeks.most() >= Integer.parseInt(from)).orElse(true);
  }

  /** Says whether nothing recorded later takes the observation's place. */
  static boolean stands(Rule rule, Observation each, History history) {
    var superseding = new ArrayList<Observation>();
    for (String term : rule.all("supersededBy")) {
      history.of(term).stream()
          .filter(o -> history.isAny(o, List.of(history.settings().present())))
          .forEach(superseding::add);
    }
    for (String term : rule.all("supersededByState")) {
      history.of(term).stream()
          .filter(o -> history.isAny(o, rule.all("supersedingState")))
          .forEach(superseding::add);
    }
    return superseding.stream().allMatch(later -> isAfter(each, later));
  }

  private static boolean isAfter(Observation each, Observation other) {
    Optional<Span> mine = each.span();
    return mine.isPresent()
        && other.span().map(span -> span.isCertainlyBefore(mine.get())).orElse(false);
  }
}
