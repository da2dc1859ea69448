package org.gravida.abstraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.knowledge.Rule;

/** Operators on recorded statements, on silence, and on the time that has passed. */
final class Statements {
  private Statements() {}

  /** Draws the finding when the latest statement about a term has one of the named values. */
  static void recorded(Rule rule, History history, Board board) {
    var evidence = new ArrayList<Observation>();
    for (String term : rule.all("ofTerm")) {
      Map<Integer, List<Observation>> byEpisode = new LinkedHashMap<>();
      for (Observation each : history.of(term)) {
        if (isInEpisode(rule, each, history) && Results.stands(rule, each, history)) {
          byEpisode.computeIfAbsent(each.episode(), key -> new ArrayList<>()).add(each);
        }
      }
      for (var statements : byEpisode.values()) {
        boolean repeated = !rule.one("minimumTimes").isEmpty();
        for (Observation each : repeated ? statements : Observation.latest(statements)) {
          if (rule.all("withValue").isEmpty() || history.isAny(each, rule.all("withValue"))) {
            evidence.add(each);
          }
        }
      }
    }
    int times = rule.one("minimumTimes").isEmpty() ? 1 : Integer.parseInt(rule.one("minimumTimes"));
    if (evidence.size() >= times) {
      var wording = new Wording(history.release().dictionary());
      board.add(Finding.of(rule.one("yields"), rule.id(), wording.of(evidence)));
    }
  }

  /** Draws the finding unless something else was found; what it takes from silence is said. */
  static void unless(Rule rule, History history, Board board) {
    var evidence = new ArrayList<String>();
    for (String required : rule.all("requiresFinding")) {
      board.find(required).ifPresent(finding -> evidence.addAll(finding.evidence()));
    }
    board.add(Finding.of(rule.one("yields"), rule.id(), evidence).assuming(rule.one("assumes")));
  }

  /** Draws the finding when the last event was certainly so many months ago. */
  static void elapsed(Rule rule, History history, Board board) {
    Optional<Span> anchor =
        rule.all("ofOutcome").isEmpty() ? lastStated(rule, history) : lastEpisode(rule, history);
    if (anchor.isEmpty()) {
      return;
    }
    LocalDate today = history.reference();
    String less = rule.one("lessThanMonths");
    String more = rule.one("moreThanMonths");
    boolean recent =
        less.isEmpty()
            || today.minusMonths(Integer.parseInt(less)).isBefore(anchor.get().earliest());
    boolean past =
        more.isEmpty() || today.minusMonths(Integer.parseInt(more)).isAfter(anchor.get().latest());
    if (recent && past) {
      Span span = anchor.get();
      String when =
          history.calendar()
              ? span.latest().toString()
              : java.time.temporal.ChronoUnit.DAYS.between(span.latest(), today) + " days ago";
      board.add(Finding.of(rule.one("yields"), rule.id(), List.of(rule.label() + " " + when)));
    }
  }

  /** Draws the finding when the episode going on now is certainly within the window of weeks. */
  static void weekWindow(Rule rule, History history, Board board) {
    boolean current = history.currentEpisode().isPresent() || history.ongoing().isPresent();
    Optional<Weeks> weeks = history.currentWeeks();
    if (current
        && weeks.isPresent()
        && weeks
            .get()
            .isWithin(
                Integer.parseInt(rule.one("fromWeek")), Integer.parseInt(rule.one("toWeek")))) {
      board.add(Finding.of(rule.one("yields"), rule.id(), List.of("week " + weeks.get().least())));
    }
  }

  private static boolean isInEpisode(Rule rule, Observation each, History history) {
    if (rule.one("outsideEpisode").equals("true")) {
      String unknown = history.settings().unknownOutcome();
      return history.episode(each.episode()).map(e -> e.outcome().equals(unknown)).orElse(true);
    }
    var outcomes = rule.all("inEpisodeOutcome");
    return outcomes.isEmpty()
        || history.episode(each.episode()).filter(e -> outcomes.contains(e.outcome())).isPresent();
  }

  private static Optional<Span> lastEpisode(Rule rule, History history) {
    return history.episodes().stream()
        .filter(each -> rule.all("ofOutcome").contains(each.outcome()))
        .reduce((first, second) -> second)
        .flatMap(Episode::span);
  }

  private static Optional<Span> lastStated(Rule rule, History history) {
    var some = new ArrayList<Observation>();
    for (String term : rule.all("ofTerm")) {
      history.of(term).stream()
          .filter(each -> history.isAny(each, rule.all("withValue")))
          .filter(each -> each.span().isPresent())
          .forEach(some::add);
    }
    return Observation.latest(some).stream().findFirst().flatMap(Observation::span);
  }
}
