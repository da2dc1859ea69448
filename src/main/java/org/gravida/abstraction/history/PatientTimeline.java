package org.gravida.abstraction.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gravida.abstraction.meaning.WeekRange;

/**
 * A patient's episodes in their order, and the day from which time is counted.
 *
 * @param episodes the numbered episodes
 * @param hasUnknownOutcome whether the outcome of one is not known
 * @param isListComplete whether the file says that it lists every episode
 * @param ongoing the listed episode that is going on, if any
 * @param current the current statement that an episode is going on, when it holds
 * @param reference the day from which time is counted
 * @param isCalendar whether that day is a real one, so that due dates can be named
 */
public record PatientTimeline(
    List<Episode> episodes,
    boolean hasUnknownOutcome,
    boolean isListComplete,
    Optional<Episode> ongoing,
    Optional<Observation> current,
    LocalDate reference,
    boolean isCalendar) {

  /** Says whether every episode is listed with its outcome. */
  public boolean isClosed() {
    return isListComplete && !hasUnknownOutcome;
  }

  /** Says whether an episode is going on. */
  boolean isInEpisode() {
    return ongoing.isPresent() || current.isPresent();
  }

  /** Returns the weeks into the episode that is going on now, if recorded. */
  public Optional<WeekRange> currentWeeks() {
    Optional<WeekRange> weeks = current.flatMap(Observation::weeks);
    return weeks.isPresent() ? weeks : ongoing.flatMap(Episode::weeks);
  }

  /** Returns the fact that says so in words: one of its own, or the episode. */
  public List<String> weekSaid(FactText wording) {
    var stated = current.filter(each -> each.weeks().isPresent()).stream().toList();
    return stated.isEmpty() ? ongoing.map(Episode::words).stream().toList() : wording.of(stated);
  }

  Optional<Episode> episode(int number) {
    int from = 0;
    int to = episodes.size() - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      Episode each = episodes.get(middle);
      if (each.number() == number) {
        return Optional.of(each);
      }
      if (each.number() < number) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return Optional.empty();
  }

  public boolean isInCurrentEpisode(Observation observation) {
    if (!isInEpisode()) {
      return false;
    }
    if (observation.episode() > 0) {
      return ongoing.isPresent() && observation.episode() == ongoing.get().number();
    }
    if (observation.meaning().isOutside()) {
      return false;
    }
    Optional<WeekRange> weeks = currentWeeks();
    if (!observation.isDated() || weeks.isEmpty()) {
      return observation.meaning().isInside();
    }
    long begin = reference.toEpochDay() - (weeks.get().most() * 7L + 6);
    return observation.span().earliest() >= begin;
  }
}
