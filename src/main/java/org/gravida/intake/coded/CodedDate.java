package org.gravida.intake.coded;

import static java.util.Objects.requireNonNull;

import org.gravida.intake.notation.Dates;
import org.gravida.intake.notation.Reading.Understood;

/**
 * When something was, as a file in codes says it.
 *
 * @param day a day, a month or a year of the calendar, or empty
 * @param written what the file says; empty only if it says nothing
 */
public record CodedDate(String day, String written) {
  private static final CodedDate UNKNOWN = new CodedDate("", "");
  private static final String DIGITS = "^(\\d{4})(\\d{2})(\\d{2})$";

  public CodedDate {
    requireNonNull(day, "day");
    requireNonNull(written, "written");
  }

  /** Reads a date or a moment, of which only the day is kept. */
  public static CodedDate of(String words) {
    String text = words.strip();
    if (text.isEmpty()) {
      return UNKNOWN;
    }
    if (Dates.isDay(text)) {
      return new CodedDate(text, text);
    }
    return (Dates.date(text.replaceFirst(DIGITS, "$1-$2-$3")) instanceof Understood read
            && Dates.isCalendar(read.text()))
        ? new CodedDate(read.text(), text)
        : new CodedDate("", text);
  }

  /** Returns that nothing is said. */
  public static CodedDate unknown() {
    return UNKNOWN;
  }

  /** Says whether a file says something that is no date. */
  public boolean isLost() {
    return day.isEmpty() && !written.isEmpty();
  }

  /** Returns the date, or what stands in its place and is none. */
  public String said() {
    return day.isEmpty() ? written : day;
  }
}
