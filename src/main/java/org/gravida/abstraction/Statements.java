package org.gravida.abstraction;

import static org.gravida.abstraction.Parameter.ASSUMES;
import static org.gravida.abstraction.Parameter.FROM_WEEK;
import static org.gravida.abstraction.Parameter.IN_EPISODE_OUTCOME;
import static org.gravida.abstraction.Parameter.LESS_THAN_MONTHS;
import static org.gravida.abstraction.Parameter.MINIMUM_TIMES;
import static org.gravida.abstraction.Parameter.MORE_THAN_MONTHS;
import static org.gravida.abstraction.Parameter.OF_OUTCOME;
import static org.gravida.abstraction.Parameter.OF_TERM;
import static org.gravida.abstraction.Parameter.OUTSIDE_EPISODE;
import static org.gravida.abstraction.Parameter.REQUIRES_FINDING;
import static org.gravida.abstraction.Parameter.TO_WEEK;
import static org.gravida.abstraction.Parameter.WITH_VALUE;
import static org.gravida.abstraction.Parameter.YIELDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operators on recorded statements, on silence, and on the time that has passed. */
final class Statements {
  private Statements() {}

  /** Draws the finding when the latest statement about a term has one of the named values. */
  static void recorded(PreparedRule rule, History history, Board board) {
    var evidence = new ArrayList<Observation>();
    boolean repeated = rule.sets(MINIMUM_TIMES);
    for (String term : rule.all(OF_TERM)) {
      for (List<Observation> statements : byEpisode(rule, history, term)) {
        for (Observation each : repeated ? statements : Observation.latest(statements)) {
          if (!rule.sets(WITH_VALUE) || each.means(rule.bits(WITH_VALUE))) {
            evidence.add(each);
          }
        }
      }
    }
    if (evidence.size() >= rule.number(MINIMUM_TIMES, 1)) {
      board.add(Finding.of(rule.one(YIELDS), rule.id(), Evidence.of(evidence, history)));
    }
  }

  private static List<List<Observation>> byEpisode(
      PreparedRule rule, History history, String term) {
    var groups = new ArrayList<List<Observation>>(2);
    for (Observation each : history.of(term)) {
      if (isInEpisode(rule, each, history) && Results.stands(rule, each, history)) {
        group(groups, each.episode()).add(each);
      }
    }
    return groups;
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
  static void unless(PreparedRule rule, History history, Board board) {
    var required = new ArrayList<Finding>(1);
    for (String id : rule.all(REQUIRES_FINDING)) {
      board.find(id).ifPresent(required::add);
    }
    List<String> evidence =
        required.isEmpty()
            ? List.of()
            : Evidence.of(() -> required.stream().flatMap(f -> f.evidence().stream()).toList());
    board.add(Finding.of(rule.one(YIELDS), rule.id(), evidence).assuming(rule.one(ASSUMES)));
  }

  /** Draws the finding when the last event was certainly so many months ago. */
  static void elapsed(PreparedRule rule, History history, Board board) {
    Optional<Span> anchor =
        !rule.sets(OF_OUTCOME) ? lastStated(rule, history) : lastEpisode(rule, history);
    if (anchor.isEmpty()) {
      return;
    }
    LocalDate today = history.reference();
    boolean recent =
        !rule.sets(LESS_THAN_MONTHS)
            || today.minusMonths(rule.number(LESS_THAN_MONTHS)).isBefore(anchor.get().earliest());
    boolean past =
        !rule.sets(MORE_THAN_MONTHS)
            || today.minusMonths(rule.number(MORE_THAN_MONTHS)).isAfter(anchor.get().latest());
    if (recent && past) {
      Span span = anchor.get();
      String when =
          history.calendar()
              ? span.latest().toString()
              : java.time.temporal.ChronoUnit.DAYS.between(span.latest(), today) + " days ago";
      board.add(Finding.of(rule.one(YIELDS), rule.id(), List.of(rule.label() + " " + when)));
    }
  }

  /** Draws the finding when the episode going on now is certainly within the window of weeks. */
  static void weekWindow(PreparedRule rule, History history, Board board) {
    boolean current = history.currentEpisode().isPresent() || history.ongoing().isPresent();
    Optional<Weeks> weeks = history.currentWeeks();
    if (current
        && weeks.isPresent()
        && weeks.get().isWithin(rule.number(FROM_WEEK), rule.number(TO_WEEK))) {
      board.add(Finding.of(rule.one(YIELDS), rule.id(), List.of("week " + weeks.get().least())));
    }
  }

  private static boolean isInEpisode(PreparedRule rule, Observation each, History history) {
    if (rule.is(OUTSIDE_EPISODE)) {
      String unknown = history.settings().unknownOutcome();
      return history.episode(each.episode()).map(e -> e.outcome().equals(unknown)).orElse(true);
    }
    var outcomes = rule.all(IN_EPISODE_OUTCOME);
    return outcomes.isEmpty()
        || history.episode(each.episode()).filter(e -> outcomes.contains(e.outcome())).isPresent();
  }

  private static Optional<Span> lastEpisode(PreparedRule rule, History history) {
    return history.episodes().stream()
        .filter(each -> rule.all(OF_OUTCOME).contains(each.outcome()))
        .reduce((first, second) -> second)
        .flatMap(Episode::span);
  }

  private static Optional<Span> lastStated(PreparedRule rule, History history) {
    var some = new ArrayList<Observation>();
    for (String term : rule.all(OF_TERM)) {
      history.of(term).stream()
          .filter(each -> each.means(rule.bits(WITH_VALUE)))
          .filter(each -> each.span().isPresent())
          .forEach(some::add);
    }
    return Observation.latest(some).stream().findFirst().flatMap(Observation::span);
  }
}
