package org.gravida.abstraction.operator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gravida.abstraction.finding.Evidence;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.Finding.Outstanding;
import org.gravida.abstraction.finding.WorkingMemory;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.history.Observation;
import org.gravida.abstraction.history.PatientTimeline;
import org.gravida.abstraction.meaning.Doubt;
import org.gravida.abstraction.meaning.WeekRange;
import org.gravida.abstraction.rule.Conclusion;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;

/** Names what is outstanding, why, and from when it can be done. */
final class OutstandingOperator extends Operator {
  private final ResultSelection results;
  private final IdSet notDuring;
  private final IdSet dueFinding;
  private final int from;
  private final String item;
  private final List<String> decides;
  private final String pending;
  private final String notInterpreted;
  private final Conclusion yields;

  OutstandingOperator(Parameters rule) {
    super(rule);
    results = new ResultSelection(rule, new Supersession(rule));
    notDuring = rule.ids("notDuring");
    dueFinding = rule.id(rule.one("dueFinding"));
    from = rule.number("fromWeek", -1);
    item = rule.one("outstandingItem");
    decides = rule.all("decidesCause");
    pending = rule.settings().pending();
    notInterpreted = rule.settings().notInterpreted();
    yields = rule.conclusion("yields");
  }

  @Override
  public boolean isAlwaysDue() {
    return true;
  }

  @Override
  void draw(History history, WorkingMemory memory) {
    Optional<Finding> due = memory.find(dueFinding);
    memory.add(
        Finding.outstanding(
            yields,
            due.isPresent() ? due.get().evidence() : recorded(history),
            due.isPresent() ? due.get().due() : whenWindowOpens(history),
            new Outstanding(
                item,
                decides,
                () -> due.map(OutstandingOperator::again).orElseGet(() -> why(history)))));
  }

  private static String again(Finding due) {
    List<String> words = due.evidence();
    return "to be repeated: " + words.get(words.size() - 1);
  }

  private List<String> recorded(History history) {
    return Evidence.of(() -> history.wording().of(results.states(history)));
  }

  private String why(History history) {
    List<List<Observation>> series = results.series(history, notDuring);
    var disagreeing =
        series.stream().map(Observation::latest).filter(Observation::disagree).toList();
    if (disagreeing.stream().anyMatch(latest -> latest.size() > 1)) {
      return "to be repeated: results of the same day disagree";
    }
    if (!disagreeing.isEmpty()) {
      return "to be cleared: flag, word and range of the result disagree";
    }
    List<Observation> states = results.states(history);
    if (states.stream().anyMatch(each -> each.values().contains(pending))) {
      return "result awaited";
    }
    if (series.stream().flatMap(List::stream).anyMatch(each -> !each.meaning().isOpen())) {
      return "to be repeated or completed: the results so far do not decide";
    }
    Optional<Doubt> doubt =
        states.stream().flatMap(each -> each.meaning().doubt().stream()).findFirst();
    if (doubt.isPresent()) {
      return "recorded, and decides nothing without " + doubt.get().expected();
    }
    if (states.stream().anyMatch(each -> each.values().contains(notInterpreted))) {
      return "recorded as a number without interpretation";
    }
    if (states.isEmpty()) {
      return "not recorded";
    }
    return states.stream().anyMatch(each -> each.meaning().isResult())
        ? "recorded without a result that counts"
        : "recorded without a result";
  }

  private Optional<LocalDate> whenWindowOpens(History history) {
    PatientTimeline timeline = history.timeline();
    Optional<WeekRange> weeks = timeline.currentWeeks();
    return timeline.isCalendar() && weeks.isPresent() && weeks.get().most() < from
        ? Optional.of(timeline.reference().plusWeeks(from - weeks.get().most()))
        : Optional.empty();
  }
}
