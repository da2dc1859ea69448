package org.gravida.abstraction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The days on which something may have happened.
 *
 * @param earliest first possible day
 * @param latest last possible day
 */
record Span(LocalDate earliest, LocalDate latest) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern AGO = Pattern.compile("(\\d+) (day|week|month|year)s? ago");

  /** Reads a canonical date or offset; empty for an empty text. */
  static Optional<Span> parse(String text, LocalDate reference) {
    if (DAY.matcher(text).matches()) {
      LocalDate day = LocalDate.parse(text);
      return Optional.of(new Span(day, day));
    }
    if (MONTH.matcher(text).matches()) {
      YearMonth month = YearMonth.parse(text);
      return Optional.of(new Span(month.atDay(1), month.atEndOfMonth()));
    }
    if (YEAR.matcher(text).matches()) {
      int year = Integer.parseInt(text);
      return Optional.of(new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    var ago = AGO.matcher(text);
    if (ago.matches()) {
      int number = Integer.parseInt(ago.group(1));
      LocalDate day =
          switch (ago.group(2)) {
            case "day" -> reference.minusDays(number);
            case "week" -> reference.minusWeeks(number);
            case "month" -> reference.minusMonths(number);
            default -> reference.minusYears(number);
          };
      return Optional.of(new Span(day, day));
    }
    return Optional.empty();
  }

  static boolean isCalendar(String text) {
    return text.length() >= 4 && Character.isDigit(text.charAt(0)) && !text.endsWith("ago");
  }

  boolean isCertainlyBefore(Span other) {
    return latest.isBefore(other.earliest);
  }

  /** Returns the least number of days from this to a later span. */
  long leastDaysTo(Span later) {
    return ChronoUnit.DAYS.between(latest, later.earliest);
  }
}
