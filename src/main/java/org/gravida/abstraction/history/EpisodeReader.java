package org.gravida.abstraction.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.meaning.WeekRange;
import org.gravida.abstraction.rule.AbstractionSettings;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.SymbolTable;

/** Puts what a patient's file says of episodes into their order. */
final class EpisodeReader {
  private final SymbolTable kinds;
  private final AbstractionSettings settings;
  private final FactText wording;

  EpisodeReader(SymbolTable kinds, AbstractionSettings settings, FactText wording) {
    this.kinds = kinds;
    this.settings = settings;
    this.wording = wording;
  }

  /** Statements of one number; the first counts, unless a later one disputes it. */
  private static final class Stated {
    private final int number;
    private final Observation first;
    private boolean disputed;

    Stated(int number, Observation first) {
      this.number = number;
      this.first = first;
    }
  }

  /**
   * Returns the episodes in the order of their numbers, and what is said of the one going on.
   *
   * @param all what the file says, in its order
   * @param reference the day from which time is counted
   * @param isCalendar whether that day is a real one
   */
  PatientTimeline read(List<Observation> all, LocalDate reference, boolean isCalendar) {
    List<Episode> episodes = episodes(all);
    return new PatientTimeline(
        episodes,
        first(settings.unknownOutcome(), episodes).isPresent(),
        present(settings.completeList(), all).isPresent(),
        first(settings.ongoingOutcome(), episodes),
        present(settings.currentEpisode(), all),
        reference,
        isCalendar);
  }

  private static Optional<Episode> first(String outcome, List<Episode> episodes) {
    for (Episode each : episodes) {
      if (each.outcome().equals(outcome)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Returns the latest statement about a term that says that it is there. */
  private Optional<Observation> present(int term, List<Observation> all) {
    for (Observation each : Observation.latest(select(all, one -> one.term() == term))) {
      if (each.means(settings.present())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static List<Observation> select(List<Observation> all, Predicate<Meaning> test) {
    var some = new ArrayList<Observation>();
    for (Observation each : all) {
      if (test.test(each.meaning())) {
        some.add(each);
      }
    }
    return some;
  }

  /** Each statement names one episode; those without a number follow those before them. */
  private List<Episode> episodes(List<Observation> all) {
    List<Observation> statements = select(all, one -> one.term() == settings.episodes());
    if (statements.isEmpty()) {
      return List.of();
    }
    var numbered = new TreeMap<Integer, Stated>();
    int last = 0;
    for (Observation each : statements) {
      int number = each.episode() > 0 ? each.episode() : last + 1;
      last = Math.max(last, number);
      Stated there = numbered.putIfAbsent(number, new Stated(number, each));
      if (there != null && !there.first.values().equals(each.values())) {
        there.disputed = true;
      }
    }
    var features = new HashMap<Integer, List<Observation>>();
    for (Observation each : select(all, Meaning::isFeature)) {
      features.computeIfAbsent(each.episode(), absent -> new ArrayList<>(1)).add(each);
    }
    var episodes = new ArrayList<Episode>(numbered.size());
    for (Stated each : numbered.values()) {
      episodes.add(episode(each, features.getOrDefault(each.number, List.of())));
    }
    return episodes;
  }

  /** Returns an episode with what is said of it under its number. */
  private Episode episode(Stated stated, List<Observation> features) {
    IdSet own = IdSet.NONE;
    Optional<WeekRange> weeks = stated.first.weeks();
    for (Observation each : features) {
      own = own.or(each.meaning().feature());
      weeks = weeks.or(() -> WeekRange.parse(each.fact().what(), settings.all()));
    }
    var values = stated.first.values().iterator();
    String outcome =
        stated.disputed || !values.hasNext() ? settings.unknownOutcome() : values.next();
    return new Episode(
        stated.number,
        outcome,
        kinds.of(outcome),
        weeks,
        stated.first.span(),
        own,
        stated.first.fact(),
        wording);
  }
}
