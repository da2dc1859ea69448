package org.gravida.abstraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gravida.abstraction.Finding.Outstanding;
import org.gravida.knowledge.Rule;

/** The operator that names what is outstanding, why, and from when it can be done. */
final class Missing {
  private Missing() {}

  /** Draws the finding with the reason the examination is outstanding. */
  static void outstanding(Rule rule, History history, Board board) {
    Optional<Finding> due =
        rule.one("dueFinding").isEmpty() ? Optional.empty() : board.find(rule.one("dueFinding"));
    Optional<LocalDate> from =
        due.map(Finding::due).orElseGet(() -> whenWindowOpens(rule, history));
    var evidence = due.map(Finding::evidence).orElseGet(() -> recordedStates(rule, history));
    String why =
        due.map(finding -> "to be repeated: " + last(finding.evidence()))
            .orElseGet(() -> why(rule, history));
    var outstanding = new Outstanding(rule.one("outstandingItem"), rule.all("decidesCause"), why);
    board.add(
        Finding.of(rule.one("yields"), rule.id(), evidence).due(from).outstanding(outstanding));
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  private static String why(Rule rule, History history) {
    var settings = history.settings();
    var series = Results.series(rule, history);
    if (series.stream().anyMatch(s -> Results.disagree(Observation.latest(s), history))) {
      return "to be repeated: results of the same day disagree";
    }
    var states = states(rule, history);
    if (states.stream().anyMatch(s -> s.values().contains(settings.pending()))) {
      return "result awaited";
    }
    if (!series.isEmpty()) {
      return "to be repeated or completed: the results so far do not decide";
    }
    if (states.stream().anyMatch(s -> s.values().contains(settings.notInterpreted()))) {
      return "recorded as a number without interpretation";
    }
    return states.isEmpty() ? "not recorded" : "recorded without a result";
  }

  private static List<Observation> states(Rule rule, History history) {
    var subjects = rule.all("ofSubject");
    var states = new ArrayList<Observation>();
    for (String examination : rule.all("ofExamination")) {
      history.of(examination).stream()
          .filter(each -> subjects.isEmpty() || subjects.contains(each.subject()))
          .forEach(states::add);
    }
    return states;
  }

  private static List<String> recordedStates(Rule rule, History history) {
    return new Wording(history.release().dictionary()).of(states(rule, history));
  }

  private static Optional<LocalDate> whenWindowOpens(Rule rule, History history) {
    String from = rule.one("fromWeek");
    if (from.isEmpty() || !history.calendar()) {
      return Optional.empty();
    }
    boolean current = history.currentEpisode().isPresent() || history.ongoing().isPresent();
    return history
        .currentWeeks()
        .filter(weeks -> current && weeks.most() < Integer.parseInt(from))
        .map(weeks -> history.reference().plusWeeks(Integer.parseInt(from) - weeks.most()));
  }
}
