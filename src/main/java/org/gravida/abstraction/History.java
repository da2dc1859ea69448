package org.gravida.abstraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gravida.knowledge.Release;

/**
 * One patient's file in typed form.
 *
 * @param release the knowledge it is read by
 * @param settings constants of the abstraction
 * @param observations term id to its observations, in the order of the file
 * @param unread ids of terms of which the file says something that was not understood
 * @param episodes numbered episodes in order
 * @param listComplete whether the file says that it lists every episode
 * @param reference the day from which time is counted
 * @param calendar whether that day is a real one, so that due dates can be named
 */
record History(
    Release release,
    Settings settings,
    Map<String, List<Observation>> observations,
    Set<String> unread,
    List<Episode> episodes,
    boolean listComplete,
    LocalDate reference,
    boolean calendar) {

  List<Observation> of(String term) {
    return observations.getOrDefault(term, List.of());
  }

  boolean isAny(Observation observation, List<String> values) {
    return observation.values().stream()
        .anyMatch(value -> values.stream().anyMatch(any -> release.isWithin(value, any)));
  }

  boolean isDuring(Observation observation, List<String> circumstances) {
    return observation.during().stream()
        .anyMatch(one -> circumstances.stream().anyMatch(any -> release.isWithin(one, any)));
  }

  Optional<Episode> episode(int number) {
    return episodes.stream().filter(each -> each.number() == number).findFirst();
  }

  Optional<Episode> ongoing() {
    return episodes.stream()
        .filter(each -> each.outcome().equals(settings.ongoingOutcome()))
        .findFirst();
  }

  /** Returns the current statement that an episode is going on, when it holds. */
  Optional<Observation> currentEpisode() {
    return Observation.latest(of(settings.currentEpisode())).stream()
        .filter(each -> isAny(each, List.of(settings.present())))
        .findFirst();
  }

  /** Returns the weeks into the episode that is going on now, if recorded. */
  Optional<Weeks> currentWeeks() {
    return currentEpisode().flatMap(Observation::weeks).or(() -> ongoing().flatMap(Episode::weeks));
  }

  boolean isInCurrentEpisode(Observation observation) {
    Optional<Episode> ongoing = ongoing();
    if (ongoing.isEmpty() && currentEpisode().isEmpty()) {
      return false;
    }
    if (observation.episode() > 0) {
      return ongoing.isPresent() && observation.episode() == ongoing.get().number();
    }
    if (observation.during().contains(settings.outsideEpisodeCircumstance())) {
      return false;
    }
    Optional<Weeks> weeks = currentWeeks();
    boolean said = observation.during().contains(settings.episodeCircumstance());
    if (observation.span().isEmpty() || weeks.isEmpty()) {
      return said;
    }
    LocalDate begin = reference.minusDays(weeks.get().most() * 7L + 6);
    return !observation.span().get().earliest().isBefore(begin);
  }

  /** Returns the latest whole number recorded for a term. */
  OptionalInt count(String term) {
    return Observation.latest(of(term)).stream().flatMapToInt(each -> each.count().stream()).max();
  }
}
