package org.gravida.abstraction.history;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gravida.abstraction.rule.IdSet;

/** One patient's file in typed form. */
public final class History {
  private static final Observation[] NONE = {};

  private final FactText wording;
  private final PatientTimeline timeline;
  private final Observation[][] byTerm;
  private final IdSet unread;

  /**
   * Takes what was read.
   *
   * @param wording puts facts into words
   * @param byTerm the observations of a term that is read, as the file orders them, by its number
   * @param unread the terms of which the file says something that was not understood
   */
  History(FactText wording, PatientTimeline timeline, Observation[][] byTerm, IdSet unread) {
    this.wording = wording;
    this.timeline = timeline;
    this.byTerm = byTerm;
    this.unread = unread;
  }

  public FactText wording() {
    return wording;
  }

  public PatientTimeline timeline() {
    return timeline;
  }

  /** Returns the terms of which the file says something that was not understood. */
  public IdSet unread() {
    return unread;
  }

  /** Returns the numbered episodes in order. */
  public List<Episode> episodes() {
    return timeline.episodes();
  }

  public Optional<Episode> episode(int number) {
    return timeline.episode(number);
  }

  /** Returns the observations of a term by its number, as the file orders them; not to change. */
  public Observation[] of(int term) {
    Observation[] some = byTerm[term];
    return some == null ? NONE : some;
  }

  /** Returns the latest whole number recorded for a term. */
  public OptionalInt count(int term) {
    OptionalInt count = OptionalInt.empty();
    for (Observation each : Observation.latest(Arrays.asList(of(term)))) {
      if (each.count().isPresent()
          && (count.isEmpty() || each.count().getAsInt() > count.getAsInt())) {
        count = each.count();
      }
    }
    return count;
  }

  /** Returns the day so many days after the last of a span, where both are known. */
  public Optional<LocalDate> dayAfter(Span span, int days) {
    return span.isKnown() && timeline.isCalendar()
        ? Optional.of(span.last().plusDays(days))
        : Optional.empty();
  }

  /** Says whether one was certainly before the other, by their days or those of their episodes. */
  public boolean isBefore(Observation one, Observation other) {
    Span earlier = when(one);
    Span later = when(other);
    return earlier.isKnown() && later.isKnown() && earlier.isCertainlyBefore(later);
  }

  private Span when(Observation each) {
    return each.isDated()
        ? each.span()
        : episode(each.episode()).map(Episode::span).orElse(Span.UNKNOWN);
  }
}
