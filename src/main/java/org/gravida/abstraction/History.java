package org.gravida.abstraction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One patient's file in typed form; observations are made when they are first looked at. Not safe
 * for many threads.
 */
final class History {
  private static final Observation[] NONE = {};

  private final FactText wording;
  private final AbstractionSettings settings;
  private final FactIndex index;
  private final Observation[][] observations;
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
   * @param index the facts with their meanings; nothing is added any more
   * @param episodes puts episodes into their order
   * @param reference the day from which time is counted
   * @param calendar whether that day is a real one, so that due dates can be named
   */
  History(
      FactText wording,
      AbstractionSettings settings,
      FactIndex index,
      EpisodeReader episodes,
      LocalDate reference,
      boolean calendar) {
    this.wording = wording;
    this.settings = settings;
    this.index = index;
    this.reference = reference;
    this.calendar = calendar;
    observations = new Observation[index.terms()][];
    Observation[] statements = of(settings.episodeNumber());
    this.episodes =
        statements.length == 0 ? List.of() : episodes.read(statements, index.features(reference));
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
    if (index.hasOne(term) && !index.first(term).means(settings.presentBits())) {
      return Optional.empty();
    }
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

  FactText wording() {
    return wording;
  }

  AbstractionSettings settings() {
    return settings;
  }

  /** Returns the terms of which the file says something that was not understood. */
  IdSet unread() {
    return index.unread();
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
    if (!index.has(term)) {
      return NONE;
    }
    Observation[] all = observations[term];
    if (all == null) {
      all = index.of(term, reference);
      observations[term] = all;
    }
    return all;
  }

  /** Returns the facts with their meanings. */
  FactIndex index() {
    return index;
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
  Optional<WeekRange> currentWeeks() {
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
    Optional<WeekRange> weeks = currentWeeks();
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
