package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.DECIDES_CAUSE;
import static org.gravida.abstraction.RuleParameter.DUE_FINDING;
import static org.gravida.abstraction.RuleParameter.FROM_WEEK;
import static org.gravida.abstraction.RuleParameter.OF_EXAMINATION;
import static org.gravida.abstraction.RuleParameter.OF_SUBJECT;
import static org.gravida.abstraction.RuleParameter.OUTSTANDING_ITEM;
import static org.gravida.abstraction.RuleParameter.YIELDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gravida.abstraction.Finding.Outstanding;

/** The operator that names what is outstanding, why, and from when it can be done. */
final class Missing {
  private Missing() {}

  /** Draws the finding with the reason the examination is outstanding. */
  static void outstanding(PreparedRule rule, History history, WorkingMemory memory) {
    if (!memory.isTold()) {
      memory.note(rule.conclusion(YIELDS));
      if (mayBeDated(rule, history, memory)) {
        memory.date();
      }
      return;
    }
    Optional<Finding> due =
        rule.sets(DUE_FINDING) ? memory.find(rule.each(DUE_FINDING).get(0)) : Optional.empty();
    Optional<LocalDate> from =
        due.map(Finding::due).orElseGet(() -> whenWindowOpens(rule, history));
    var evidence = due.map(Finding::evidence).orElseGet(() -> recordedStates(rule, history));
    Supplier<String> why =
        () ->
            due.map(finding -> "to be repeated: " + last(finding.evidence()))
                .orElseGet(() -> why(rule, history));
    var outstanding = new Outstanding(rule.one(OUTSTANDING_ITEM), rule.all(DECIDES_CAUSE), why);
    memory.add(Finding.of(rule.conclusion(YIELDS), evidence).due(from).outstanding(outstanding));
  }

  private static boolean mayBeDated(PreparedRule rule, History history, WorkingMemory memory) {
    if (rule.sets(DUE_FINDING) && memory.hasAny(rule.each(DUE_FINDING).get(0))) {
      return memory.hasDated(rule.each(DUE_FINDING).get(0));
    }
    return whenWindowOpens(rule, history).isPresent();
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  private static String why(PreparedRule rule, History history) {
    var settings = history.settings();
    var series = ResultOperators.series(rule, history);
    var disagreeing =
        series.stream().map(Observation::latest).filter(Observation::disagree).toList();
    if (disagreeing.stream().anyMatch(latest -> latest.size() > 1)) {
      return "to be repeated: results of the same day disagree";
    }
    if (!disagreeing.isEmpty()) {
      return "to be cleared: flag, word and range of the result disagree";
    }
    var states = states(rule, history);
    if (states.stream().anyMatch(s -> s.values().contains(settings.pending()))) {
      return "result awaited";
    }
    if (series.stream().flatMap(List::stream).anyMatch(each -> !each.meaning().isOpen())) {
      return "to be repeated or completed: the results so far do not decide";
    }
    var doubts = states.stream().flatMap(s -> s.meaning().doubt().stream()).toList();
    if (!doubts.isEmpty()) {
      return "recorded, and decides nothing without " + doubts.get(0).expected();
    }
    if (states.stream().anyMatch(s -> s.values().contains(settings.notInterpreted()))) {
      return "recorded as a number without interpretation";
    }
    return states.isEmpty() ? "not recorded" : "recorded without a result";
  }

  private static List<Observation> states(PreparedRule rule, History history) {
    var subjects = rule.all(OF_SUBJECT);
    var states = new ArrayList<Observation>();
    for (int examination : rule.terms(OF_EXAMINATION)) {
      for (Observation each : history.of(examination)) {
        if (subjects.isEmpty() || subjects.contains(each.subject())) {
          states.add(each);
        }
      }
    }
    return states;
  }

  private static List<String> recordedStates(PreparedRule rule, History history) {
    return Evidence.of(() -> history.wording().of(states(rule, history)));
  }

  private static Optional<LocalDate> whenWindowOpens(PreparedRule rule, History history) {
    if (!rule.sets(FROM_WEEK) || !history.calendar()) {
      return Optional.empty();
    }
    int from = rule.number(FROM_WEEK, 0);
    boolean current = history.currentEpisode().isPresent() || history.ongoing().isPresent();
    return history
        .currentWeeks()
        .filter(weeks -> current && weeks.most() < from)
        .map(weeks -> history.reference().plusWeeks(from - weeks.most()));
  }
}
