package org.gravida.abstraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One patient's file in typed form.
 *
 * @param wording puts facts into words
 * @param settings constants of the abstraction
 * @param recorded the terms of which there are observations, as far as rules name them
 * @param observations term id to its observations, in the order of the file
 * @param unread ids of terms of which the file says something that was not understood
 * @param episodes numbered episodes in order
 * @param hasUnknownOutcome whether the outcome of an episode is not known
 * @param listComplete whether the file says that it lists every episode
 * @param reference the day from which time is counted
 * @param calendar whether that day is a real one, so that due dates can be named
 */
record History(
    Wording wording,
    Settings settings,
    Bits recorded,
    Map<String, List<Observation>> observations,
    Set<String> unread,
    List<Episode> episodes,
    boolean hasUnknownOutcome,
    boolean listComplete,
    LocalDate reference,
    boolean calendar) {

  List<Observation> of(String term) {
    return observations.getOrDefault(term, List.of());
  }

  Optional<Episode> episode(int number) {
    for (Episode each : episodes) {
      if (each.number() == number) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  Optional<Episode> ongoing() {
    for (Episode each : episodes) {
      if (each.outcome().equals(settings.ongoingOutcome())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Returns the current statement that an episode is going on, when it holds. */
  Optional<Observation> currentEpisode() {
    for (Observation each : Observation.latest(of(settings.currentEpisode()))) {
      if (each.means(settings.presentBits())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
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
    OptionalInt count = OptionalInt.empty();
    for (Observation each : Observation.latest(of(term))) {
      if (each.count().isPresent()
          && (count.isEmpty() || each.count().getAsInt() > count.getAsInt())) {
        count = each.count();
      }
    }
    return count;
  }
}
