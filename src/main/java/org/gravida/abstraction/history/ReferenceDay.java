package org.gravida.abstraction.history;

import java.time.LocalDate;
import java.util.Map;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Release;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;

/**
 * The day from which time is counted in a file.
 *
 * @param day that day; some day if the file names none
 * @param isCalendar whether the file names one
 * @param isRecorded whether it says itself that it is this one; else it is the latest that it names
 */
public record ReferenceDay(LocalDate day, boolean isCalendar, boolean isRecorded) {
  private static final LocalDate NO_CALENDAR = LocalDate.of(2000, 1, 1);

  /** Returns the day of a file; a denial of one kind of a term that decides nothing has one too. */
  public static ReferenceDay of(PatientRecord patient, Release release) {
    String assessment = release.settings().getOrDefault("AssessmentSetting", "");
    Span assessed = Span.UNKNOWN;
    for (Fact each : patient.facts()) {
      if (each.what().equals(assessment)) {
        assessed = later(assessed, Span.parse(each.date(), NO_CALENDAR));
      }
    }
    Span day = assessed.isKnown() ? assessed : latest(patient, release);
    return new ReferenceDay(
        day.isKnown() ? day.last() : NO_CALENDAR, day.isKnown(), assessed.isKnown());
  }

  private static Span latest(PatientRecord patient, Release release) {
    Span latest = Span.UNKNOWN;
    for (Fact each : patient.facts()) {
      latest = later(latest, Span.calendar(each.date()));
    }
    for (Fact each : patient.unread()) {
      if (!each.date().isEmpty() && isKindDenied(each, release)) {
        latest = later(latest, Span.calendar(each.date()));
      }
    }
    return latest;
  }

  /** Says whether an unread fact says that one kind of a term is not there: that was understood. */
  static boolean isKindDenied(Fact unread, Release release) {
    Map<String, String> settings = release.settings();
    return unread.get(Field.VALUE).equals(settings.getOrDefault("NoSetting", ""))
        && Dictionary.folded(settings.getOrDefault("NarrowerWordsSetting", ""))
            .contains(Dictionary.fold(unread.what()));
  }

  private static Span later(Span span, Span other) {
    boolean isLater = other.isKnown() && (!span.isKnown() || other.latest() > span.latest());
    return isLater ? other : span;
  }
}
