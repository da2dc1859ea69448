package org.gravida.abstraction.operator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gravida.abstraction.finding.Evidence;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.WorkingMemory;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.history.Observation;
import org.gravida.abstraction.history.Span;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.meaning.WeekRange;
import org.gravida.abstraction.rule.Conclusion;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;

/** Draws from the time that has passed until the day from which time is counted. */
abstract sealed class TimeOperator extends Operator {
  final Conclusion yields;

  TimeOperator(Parameters rule) {
    super(rule);
    yields = rule.conclusion("yields");
  }

  /** Draws the finding when the last event was certainly so many months ago. */
  static final class Elapsed extends TimeOperator {
    /** When it was last so, and the facts that say it. */
    private record Event(Span span, List<String> evidence) {}

    private final IdSet ofOutcome;
    private final int[] ofTerm;
    private final IdSet withValue;
    private final int lessThan;
    private final int moreThan;

    Elapsed(Parameters rule) {
      super(rule);
      ofOutcome = rule.ids("ofOutcome");
      ofTerm = rule.terms("ofTerm");
      withValue = rule.ids("withValue");
      lessThan = rule.number("lessThanMonths", -1);
      moreThan = rule.number("moreThanMonths", -1);
    }

    @Override
    public boolean isTriggeredBy(Meaning meaning) {
      return ofOutcome.isEmpty()
          ? isAny(ofTerm, meaning) && (withValue.isEmpty() || meaning.means(withValue))
          : meaning.outcomes().meets(ofOutcome);
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      Optional<Event> event = ofOutcome.isEmpty() ? lastStated(history) : lastEpisode(history);
      Span last = event.map(Event::span).orElse(Span.UNKNOWN);
      LocalDate today = history.timeline().reference();
      if (last.isKnown()
          && (lessThan < 0 || today.minusMonths(lessThan).isBefore(last.first()))
          && (moreThan < 0 || today.minusMonths(moreThan).isAfter(last.last()))) {
        memory.add(Finding.of(yields, event.get().evidence()));
      }
    }

    private Optional<Event> lastEpisode(History history) {
      return history.episodes().stream()
          .filter(each -> each.isOf(ofOutcome))
          .reduce((one, next) -> next)
          .map(each -> new Event(each.span(), Evidence.of(() -> List.of(each.words()))));
    }

    private Optional<Event> lastStated(History history) {
      var some = new ArrayList<Observation>();
      for (int term : ofTerm) {
        for (Observation each : history.of(term)) {
          if (each.means(withValue) && each.isDated()) {
            some.add(each);
          }
        }
      }
      List<Observation> latest = Observation.latest(some);
      return latest.stream()
          .findFirst()
          .map(each -> new Event(each.span(), Evidence.of(latest, history)));
    }
  }

  /** Draws the finding when the episode going on now is certainly within the window of weeks. */
  static final class WeekWindow extends TimeOperator {
    private final int from;
    private final int to;

    WeekWindow(Parameters rule) {
      super(rule);
      from = rule.number("fromWeek");
      to = rule.number("toWeek");
    }

    @Override
    public boolean isAlwaysDue() {
      return true;
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      Optional<WeekRange> weeks = history.timeline().currentWeeks();
      if (weeks.isPresent() && weeks.get().isWithin(from, to)) {
        memory.add(
            Finding.of(yields, Evidence.of(() -> history.timeline().weekSaid(history.wording()))));
      }
    }
  }
}
