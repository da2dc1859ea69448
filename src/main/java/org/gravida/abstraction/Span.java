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
  private static final Pattern AGO = Pattern.compile("(\\d+) (day|week|month|year)s? ago");

  /** Reads a canonical date or offset; empty for an empty text. */
  static Optional<Span> parse(String text, LocalDate reference) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (isCalendar(text)) {
      return calendar(text);
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

  /** Says whether the text is a year, a month or a day. */
  static boolean isCalendar(String text) {
    int length = text.length();
    return (length == 4 || length == 7 || length == 10)
        && number(text, 0, 4) >= 0
        && (length == 4 || (text.charAt(4) == '-' && number(text, 5, 7) >= 0))
        && (length < 10 || (text.charAt(7) == '-' && number(text, 8, 10) >= 0));
  }

  private static Optional<Span> calendar(String text) {
    int year = number(text, 0, 4);
    if (text.length() == 4) {
      return Optional.of(new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    if (text.length() == 7) {
      YearMonth month = YearMonth.of(year, number(text, 5, 7));
      return Optional.of(new Span(month.atDay(1), month.atEndOfMonth()));
    }
    LocalDate day = LocalDate.of(year, number(text, 5, 7), number(text, 8, 10));
    return Optional.of(new Span(day, day));
  }

  /** Returns the number that these digits write, or -1. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  boolean isCertainlyBefore(Span other) {
    return latest.isBefore(other.earliest);
  }

  /** Returns the least number of days from this to a later span. */
  long leastDaysTo(Span later) {
    return ChronoUnit.DAYS.between(latest, later.earliest);
  }
}
