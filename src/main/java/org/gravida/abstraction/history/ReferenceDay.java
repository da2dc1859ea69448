package org.gravida.abstraction.history;

import java.time.LocalDate;
import java.util.List;
import org.gravida.record.Fact;

/**
 * The day from which time is counted in a file.
 *
 * @param day that day; some day if the file names none
 * @param isCalendar whether the file names one
 * @param isRecorded whether it says itself that it is this one; else it is the latest that it names
 */
public record ReferenceDay(LocalDate day, boolean isCalendar, boolean isRecorded) {
  private static final LocalDate NO_CALENDAR = LocalDate.of(2000, 1, 1);

  /**
   * Returns the day of a file.
   *
   * @param assessment id of the term that records it
   */
  public static ReferenceDay of(List<Fact> facts, String assessment) {
    Span assessed = Span.UNKNOWN;
    for (Fact each : facts) {
      if (each.what().equals(assessment)) {
        assessed = later(assessed, Span.parse(each.date(), NO_CALENDAR));
      }
    }
    Span day = assessed.isKnown() ? assessed : latest(facts);
    return new ReferenceDay(
        day.isKnown() ? day.last() : NO_CALENDAR, day.isKnown(), assessed.isKnown());
  }

  private static Span latest(List<Fact> facts) {
    Span latest = Span.UNKNOWN;
    for (Fact each : facts) {
      latest = later(latest, Span.calendar(each.date()));
    }
    return latest;
  }

  private static Span later(Span span, Span other) {
    boolean isLater = other.isKnown() && (!span.isKnown() || other.latest() > span.latest());
    return isLater ? other : span;
  }
}
