package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.ASSUMES;
import static org.gravida.abstraction.RuleParameter.FROM_WEEK;
import static org.gravida.abstraction.RuleParameter.LESS_THAN_MONTHS;
import static org.gravida.abstraction.RuleParameter.MINIMUM_GAP_DAYS;
import static org.gravida.abstraction.RuleParameter.MINIMUM_TIMES;
import static org.gravida.abstraction.RuleParameter.MORE_THAN_MONTHS;
import static org.gravida.abstraction.RuleParameter.OF_OUTCOME;
import static org.gravida.abstraction.RuleParameter.OF_TERM;
import static org.gravida.abstraction.RuleParameter.OUTSIDE_EPISODE;
import static org.gravida.abstraction.RuleParameter.OVERTAKEN_BY;
import static org.gravida.abstraction.RuleParameter.REQUIRES_FINDING;
import static org.gravida.abstraction.RuleParameter.TO_WEEK;
import static org.gravida.abstraction.RuleParameter.UNLESS_RECORDED;
import static org.gravida.abstraction.RuleParameter.UNLESS_STATE;
import static org.gravida.abstraction.RuleParameter.WITH_VALUE;
import static org.gravida.abstraction.RuleParameter.YIELDS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Operators on recorded statements, on silence, and on the time that has passed. */
final class Statements {
  private Statements() {}

  /** Says whether it is a statement about a term of the rule with one of the named values. */
  static boolean isStatement(Meaning meaning, PreparedRule rule) {
    return rule.names(OF_TERM, meaning) && hasValue(meaning, rule);
  }

  private static boolean hasValue(Meaning meaning, PreparedRule rule) {
    return !rule.sets(WITH_VALUE) || meaning.means(rule.bits(WITH_VALUE));
  }

  /** Draws the finding when the latest statement about a term has one of the named values. */
  static void recorded(PreparedRule rule, History history, WorkingMemory memory) {
    List<Observation> evidence = evidence(rule, history);
    if (!evidence.isEmpty() && evidence.size() >= rule.number(MINIMUM_TIMES, 1)) {
      if (!rule.sets(OVERTAKEN_BY)) {
        memory.add(rule.conclusion(YIELDS), () -> Evidence.of(evidence, history));
        return;
      }
      var rivals = ResultOperators.rivals(rule, evidence, List.of(), history);
      memory.add(
          Finding.of(rule.conclusion(YIELDS), Evidence.of(evidence, history))
              .contradictedBy(Evidence.of(rivals, history)));
    }
  }

  /** Says whether something is recorded that stands in the way of the rule, in such a state. */
  static boolean isBarred(PreparedRule rule, History history) {
    IdSet state = rule.bits(UNLESS_STATE);
    for (int term : rule.terms(UNLESS_RECORDED)) {
      for (Observation each : history.of(term)) {
        if (each.means(state)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Draws the finding, with the day on which it is due again, while something was done on fewer
   * days than the rule asks for.
   */
  static void followUp(PreparedRule rule, History history, WorkingMemory memory) {
    var done = new ArrayList<Observation>();
    var days = new HashSet<Span>();
    for (int term : rule.terms(OF_TERM)) {
      for (Observation each : history.of(term)) {
        if (isUsable(rule, each, history) && hasValue(each.meaning(), rule)) {
          done.add(each);
          days.add(each.span());
        }
      }
    }
    if (days.size() > 1) {
      days.remove(Span.UNKNOWN);
    }
    if (!done.isEmpty() && days.size() < rule.number(MINIMUM_TIMES)) {
      Span last = Observation.latest(done).get(0).span();
      Optional<LocalDate> due =
          last.isKnown() && history.calendar()
              ? Optional.of(last.last().plusDays(rule.number(MINIMUM_GAP_DAYS)))
              : Optional.empty();
      memory.add(Finding.of(rule.conclusion(YIELDS), Evidence.of(done, history)).due(due));
    }
  }

  private static List<Observation> evidence(PreparedRule rule, History history) {
    int[] terms = rule.terms(OF_TERM);
    if (terms.length == 1 && history.of(terms[0]).length == 1) {
      Observation only = history.of(terms[0])[0];
      boolean counts = hasValue(only.meaning(), rule) && isUsable(rule, only, history);
      return counts ? List.of(only) : List.of();
    }
    var evidence = new ArrayList<Observation>();
    boolean repeated = rule.sets(MINIMUM_TIMES);
    for (int term : terms) {
      for (List<Observation> statements : byEpisode(rule, history, term)) {
        for (Observation each : repeated ? statements : Observation.latest(statements)) {
          if (hasValue(each.meaning(), rule)) {
            evidence.add(each);
          }
        }
      }
    }
    return evidence;
  }

  private static List<List<Observation>> byEpisode(PreparedRule rule, History history, int term) {
    var groups = new ArrayList<List<Observation>>(2);
    for (Observation each : history.of(term)) {
      if (isUsable(rule, each, history)) {
        group(groups, each.episode()).add(each);
      }
    }
    return groups;
  }

  private static boolean isUsable(PreparedRule rule, Observation each, History history) {
    return isInEpisode(rule, each, history)
        && ResultOperators.stands(rule, each, history)
        && !DenialOperators.isEnded(rule, each, history);
  }

  private static List<Observation> group(List<List<Observation>> groups, int episode) {
    for (List<Observation> group : groups) {
      if (group.get(0).episode() == episode) {
        return group;
      }
    }
    var opened = new ArrayList<Observation>(2);
    groups.add(opened);
    return opened;
  }

  /** Draws the finding unless something else was found; what it takes from silence is said. */
  static void unless(PreparedRule rule, History history, WorkingMemory memory) {
    if (!rule.sets(REQUIRES_FINDING)) {
      memory.add(rule.silent());
      return;
    }
    memory.add(
        rule.conclusion(YIELDS),
        () -> Evidence.of(() -> required(rule, memory)),
        rule.one(ASSUMES));
  }

  private static List<String> required(PreparedRule rule, WorkingMemory memory) {
    return rule.each(REQUIRES_FINDING).stream()
        .flatMap(each -> memory.find(each).stream())
        .flatMap(each -> each.evidence().stream())
        .distinct()
        .toList();
  }

  /** Says whether it is an event from which the rule may count. */
  static boolean isEvent(Meaning meaning, PreparedRule rule) {
    return rule.sets(OF_OUTCOME)
        ? meaning.outcomes().meets(rule.bits(OF_OUTCOME))
        : isStatement(meaning, rule);
  }

  /** Draws the finding when the last event was certainly so many months ago. */
  static void elapsed(PreparedRule rule, History history, WorkingMemory memory) {
    Span anchor = !rule.sets(OF_OUTCOME) ? lastStated(rule, history) : lastEpisode(rule, history);
    if (!anchor.isKnown()) {
      return;
    }
    LocalDate today = history.reference();
    boolean recent =
        !rule.sets(LESS_THAN_MONTHS)
            || today.minusMonths(rule.number(LESS_THAN_MONTHS)).isBefore(anchor.first());
    boolean past =
        !rule.sets(MORE_THAN_MONTHS)
            || today.minusMonths(rule.number(MORE_THAN_MONTHS)).isAfter(anchor.last());
    if (recent && past) {
      memory.add(
          rule.conclusion(YIELDS), () -> List.of(rule.label() + " " + when(anchor, history)));
    }
  }

  private static String when(Span anchor, History history) {
    return history.calendar()
        ? anchor.last().toString()
        : ChronoUnit.DAYS.between(anchor.last(), history.reference()) + " days ago";
  }

  /** Draws the finding when the episode going on now is certainly within the window of weeks. */
  static void weekWindow(PreparedRule rule, History history, WorkingMemory memory) {
    boolean current = history.currentEpisode().isPresent() || history.ongoing().isPresent();
    Optional<WeekRange> weeks = history.currentWeeks();
    if (current
        && weeks.isPresent()
        && weeks.get().isWithin(rule.number(FROM_WEEK), rule.number(TO_WEEK))) {
      memory.add(rule.conclusion(YIELDS), () -> List.of("week " + weeks.get().least()));
    }
  }

  private static boolean isInEpisode(PreparedRule rule, Observation each, History history) {
    if (rule.is(OUTSIDE_EPISODE)) {
      String unknown = history.settings().unknownOutcome();
      return history.episode(each.episode()).map(e -> e.outcome().equals(unknown)).orElse(true);
    }
    return ResultOperators.isInEpisode(rule, each, history);
  }

  private static Span lastEpisode(PreparedRule rule, History history) {
    Span last = Span.UNKNOWN;
    for (Episode each : history.episodes()) {
      if (each.isOf(rule.bits(OF_OUTCOME))) {
        last = each.span();
      }
    }
    return last;
  }

  private static Span lastStated(PreparedRule rule, History history) {
    var some = new ArrayList<Observation>();
    for (int term : rule.terms(OF_TERM)) {
      for (Observation each : history.of(term)) {
        if (each.means(rule.bits(WITH_VALUE)) && each.isDated()) {
          some.add(each);
        }
      }
    }
    List<Observation> latest = Observation.latest(some);
    return latest.isEmpty() ? Span.UNKNOWN : latest.get(0).span();
  }
}
