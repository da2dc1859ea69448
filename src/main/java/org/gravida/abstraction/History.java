package org.gravida.abstraction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One patient's file in typed form. */
final class History {
  private static final Observation[] NONE = {};

  private final Wording wording;
  private final Settings settings;
  private final Observation[][] observations;
  private final Bits unread;
  private final List<Episode> episodes;
  private final LocalDate reference;
  private final boolean calendar;
  private final boolean hasUnknownOutcome;
  private final boolean listComplete;
  private final Optional<Observation> currentEpisode;
  private final Optional<Episode> ongoing;

  /**
   * Takes what was read.
   *
   * @param wording puts facts into words
   * @param settings constants of the abstraction
   * @param observations for each term that is read its observations in the order of the file, or
   *     null when there are none; taken over
   * @param unread terms of which the file says something that was not understood
   * @param episodes numbered episodes in order
   * @param reference the day from which time is counted
   * @param calendar whether that day is a real one, so that due dates can be named
   */
  History(
      Wording wording,
      Settings settings,
      Observation[][] observations,
      Bits unread,
      List<Episode> episodes,
      LocalDate reference,
      boolean calendar) {
    this.wording = wording;
    this.settings = settings;
    this.observations = observations;
    this.unread = unread;
    this.episodes = episodes;
    this.reference = reference;
    this.calendar = calendar;
    hasUnknownOutcome = first(settings.unknownOutcome()).isPresent();
    ongoing = first(settings.ongoingOutcome());
    listComplete = present(settings.completeListNumber()).isPresent();
    currentEpisode = present(settings.currentEpisodeNumber());
  }

  private Optional<Episode> first(String outcome) {
    for (Episode each : episodes) {
      if (each.outcome().equals(outcome)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private Optional<Observation> present(int term) {
    for (Observation each : latest(term)) {
      if (each.means(settings.presentBits())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private List<Observation> latest(int term) {
    Observation[] all = of(term);
    return all.length == 0 ? List.of() : Observation.latest(Arrays.asList(all));
  }

  Wording wording() {
    return wording;
  }

  Settings settings() {
    return settings;
  }

  /** Returns the terms of which the file says something that was not understood. */
  Bits unread() {
    return unread;
  }

  /** Returns the numbered episodes in order. */
  List<Episode> episodes() {
    return episodes;
  }

  /** Says whether the outcome of an episode is not known. */
  boolean hasUnknownOutcome() {
    return hasUnknownOutcome;
  }

  /** Says whether the file says that it lists every episode. */
  boolean listComplete() {
    return listComplete;
  }

  /** Returns the day from which time is counted. */
  LocalDate reference() {
    return reference;
  }

  /** Says whether that day is a real one, so that due dates can be named. */
  boolean calendar() {
    return calendar;
  }

  /** Returns the observations of a term by its number, as the file orders them; not to change. */
  Observation[] of(int term) {
    Observation[] all = observations[term];
    return all == null ? NONE : all;
  }

  /** Returns the observations of the one term that a parameter names, or none. */
  List<Observation> all(int[] terms) {
    return terms.length == 0 ? List.of() : List.of(of(terms[0]));
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
    return ongoing;
  }

  /** Returns the current statement that an episode is going on, when it holds. */
  Optional<Observation> currentEpisode() {
    return currentEpisode;
  }

  /** Returns the weeks into the episode that is going on now, if recorded. */
  Optional<Weeks> currentWeeks() {
    return currentEpisode.flatMap(Observation::weeks).or(() -> ongoing.flatMap(Episode::weeks));
  }

  boolean isInCurrentEpisode(Observation observation) {
    if (ongoing.isEmpty() && currentEpisode.isEmpty()) {
      return false;
    }
    if (observation.episode() > 0) {
      return ongoing.isPresent() && observation.episode() == ongoing.get().number();
    }
    if (observation.meaning().isOutside()) {
      return false;
    }
    Optional<Weeks> weeks = currentWeeks();
    if (!observation.isDated() || weeks.isEmpty()) {
      return observation.meaning().isInside();
    }
    long begin = reference.toEpochDay() - (weeks.get().most() * 7L + 6);
    return observation.span().earliest() >= begin;
  }

  /** Returns the latest whole number recorded for the one term that a parameter names. */
  OptionalInt count(int[] terms) {
    return terms.length == 0 ? OptionalInt.empty() : count(terms[0]);
  }

  /** Returns the latest whole number recorded for a term. */
  OptionalInt count(int term) {
    OptionalInt count = OptionalInt.empty();
    for (Observation each : latest(term)) {
      if (each.count().isPresent()
          && (count.isEmpty() || each.count().getAsInt() > count.getAsInt())) {
        count = each.count();
      }
    }
    return count;
  }
}
