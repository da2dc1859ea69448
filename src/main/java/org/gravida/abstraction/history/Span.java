package org.gravida.abstraction.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * The days on which something may have happened, as days since the start of 1970.
 *
 * @param earliest first possible day
 * @param latest last possible day
 */
public record Span(int earliest, int latest) {
  /** Of what is not dated. */
  public static final Span UNKNOWN = new Span(Integer.MIN_VALUE, Integer.MAX_VALUE);

  private static final Pattern AGO = Pattern.compile("(\\d+) (day|week|month|year)s? ago");

  private static final int[] DAYS_BEFORE_MONTH = {
    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334
  };

  /** What the count of days by year, month and day gives for the first day of 1970. */
  private static final int DAY_ZERO = 1970 * 365 + 1969 / 4 - 1969 / 100 + 1969 / 400 + 1;

  static Span of(LocalDate earliest, LocalDate latest) {
    return new Span(Math.toIntExact(earliest.toEpochDay()), Math.toIntExact(latest.toEpochDay()));
  }

  /** Reads a canonical date or offset; unknown for any other text. */
  public static Span parse(String text, LocalDate reference) {
    Span calendar = calendar(text);
    if (calendar.isKnown() || text.isEmpty()) {
      return calendar;
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
      return of(day, day);
    }
    return UNKNOWN;
  }

  /** Reads a year, a month or a day; unknown for any other text. */
  static Span calendar(String text) {
    int length = text.length();
    if (length != 4 && length != 7 && length != 10) {
      return UNKNOWN;
    }
    int year = number(text, 0, 4);
    int month = length > 4 && text.charAt(4) == '-' ? number(text, 5, 7) : -1;
    int day = length > 7 && text.charAt(7) == '-' ? number(text, 8, 10) : -1;
    if (year < 0 || (length > 4 && month < 0) || (length > 7 && day < 0)) {
      return UNKNOWN;
    }
    if (length == 10) {
      int date = day(year, month, day);
      return new Span(date, date);
    }
    if (length == 7) {
      return of(LocalDate.of(year, month, 1), YearMonth.of(year, month).atEndOfMonth());
    }
    return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static int day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 28 || year < 1) {
      return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
    }
    int before = month < 3 ? year - 1 : year;
    int leaps = before / 4 - before / 100 + before / 400;
    return year * 365 + leaps + DAYS_BEFORE_MONTH[month - 1] + day - DAY_ZERO;
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

  public boolean isKnown() {
    return earliest != Integer.MIN_VALUE;
  }

  public LocalDate first() {
    return LocalDate.ofEpochDay(earliest);
  }

  public LocalDate last() {
    return LocalDate.ofEpochDay(latest);
  }

  /** Says whether both are known and this ended before the other began. */
  public boolean isCertainlyBefore(Span other) {
    return latest < other.earliest;
  }

  /** Returns the least number of days from this to a later span; both must be known. */
  public long leastDaysTo(Span later) {
    return (long) later.earliest - latest;
  }
}
