package org.gravida.intake.notation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gravida.intake.notation.Reading.Refused;
import org.gravida.intake.notation.Reading.Understood;

/** Dates of any precision, and times before the day of assessment. */
public final class Dates {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ]"
              + "(?:[01]\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?"
              + "\\s*(?:Z|[+-]\\d{2}(?::?\\d{2})?)?)?)?)?");
  private static final Pattern AGO =
      Pattern.compile("(\\d{1,5})(?:\\.0+)?\\s*([a-z]+?)\\.?\\s+ago");
  private static final Pattern LOCAL =
      Pattern.compile("\\d{1,4}[./ -]\\s*\\d{1,2}[./ -]\\s*\\d{1,4}.*");
  private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1\\d{2}");
  private static final String EXPECTED =
      "a date as 2024, 2024-05 or 2024-05-31, or a time such as 8 months ago";
  private static final List<List<String>> UNITS =
      List.of(
          List.of("days", "day", "d"),
          List.of("weeks", "week", "wks", "wk", "w"),
          List.of("months", "month", "mos", "mo"),
          List.of("years", "year", "yrs", "yr", "y"));

  /** Length of a whole day; two of them are in the order of their texts. */
  private static final int DAY = 10;

  private Dates() {}

  /** Reads a date that can be read in one way only. */
  public static Reading date(String words) {
    return date(words, Conventions.usual());
  }

  /** Reads a date; canonical as in {@link org.gravida.record.Fact}, units of time always plural. */
  public static Reading date(String words, Conventions conventions) {
    String text = Numerals.plain(words).strip();
    var iso = ISO.matcher(text);
    if (iso.matches()) {
      String date = text.length() > 10 ? text.substring(0, 10) : text;
      try {
        first(date);
        return new Understood(date);
      } catch (DateTimeException e) {
        return new Refused(EXPECTED, "Correct the date: the calendar has no such day.");
      }
    }
    var ago = AGO.matcher(text.toLowerCase(Locale.ROOT));
    if (ago.matches()) {
      for (List<String> unit : UNITS) {
        if (unit.contains(ago.group(2))) {
          return new Understood(Integer.parseInt(ago.group(1)) + " " + unit.get(0) + " ago");
        }
      }
    }
    if (text.length() > DAY && isDay(text.substring(0, DAY))) {
      return new Refused(EXPECTED, "Correct the time of day, or leave it out.");
    }
    Optional<String> local = DateNotation.read(text, conventions);
    return local.isPresent() ? new Understood(local.get()) : new Refused(EXPECTED, remedy(text));
  }

  private static String remedy(String text) {
    if (DateNotation.orders(text).size() > 1) {
      return "Day and month can be exchanged here: say their order by --dates dmy or --dates mdy,"
          + " or write the year first.";
    }
    Optional<String> counted = DateNotation.counted(text);
    if (counted.isPresent()) {
      return "It may be "
          + counted.get()
          + " as spreadsheets count days: say so by --dates excel,"
          + " or write the date.";
    }
    if (SHORT_YEAR.matcher(text).matches()) {
      return "Write the year with four digits, and first.";
    }
    return LOCAL.matcher(text).matches()
        ? "Correct the date: the calendar has no such day."
        : "Write it so, or leave it out.";
  }

  /** Says whether the text is a day of the calendar in canonical spelling. */
  public static boolean isDay(String text) {
    if (text.length() != DAY || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    int year = (digits(text, 0) * 100) + digits(text, 2);
    int month = digits(text, 5);
    int day = digits(text, 8);
    return year >= 0
        && month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
  }

  /** Returns the number in two places; far below zero when other characters stand there. */
  private static int digits(String text, int from) {
    int tens = text.charAt(from) - '0';
    int ones = text.charAt(from + 1) - '0';
    return (tens | (9 - tens) | ones | (9 - ones)) < 0
        ? Integer.MIN_VALUE / 200
        : (tens * 10) + ones;
  }

  public static boolean isCalendar(String canonical) {
    return !canonical.endsWith("ago");
  }

  /** Returns how many whole years ago a canonical time before the assessment is. */
  public static int yearsAgo(String canonical) {
    int space = canonical.indexOf(' ');
    int number = Integer.parseInt(canonical.substring(0, space));
    return switch (canonical.charAt(space + 1)) {
      case 'd' -> number / 366;
      case 'w' -> number / 53;
      case 'm' -> number / 12;
      default -> number;
    };
  }

  /** Returns the first day of a canonical calendar date. */
  public static LocalDate first(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
      case 7 -> month(date).atDay(1);
      default -> day(date);
    };
  }

  /** Says whether all days of one canonical calendar date come after all days of another. */
  public static boolean isAfter(String date, String other) {
    boolean areDays = date.length() == DAY && other.length() == DAY;
    return areDays ? date.compareTo(other) > 0 : first(date).isAfter(last(other));
  }

  private static YearMonth month(String date) {
    return YearMonth.of(Integer.parseInt(date, 0, 4, 10), Integer.parseInt(date, 5, 7, 10));
  }

  private static LocalDate day(String date) {
    return LocalDate.of(
        Integer.parseInt(date, 0, 4, 10),
        Integer.parseInt(date, 5, 7, 10),
        Integer.parseInt(date, 8, 10, 10));
  }

  /** Returns the last day of a canonical calendar date. */
  public static LocalDate last(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
      case 7 -> month(date).atEndOfMonth();
      default -> day(date);
    };
  }
}
