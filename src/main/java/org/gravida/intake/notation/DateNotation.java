package org.gravida.intake.notation;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates in the spellings of many countries and programs, as the calendar writes them. */
public final class DateNotation {
  private static final String TIME =
      "(?:[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[AaPp]\\.?[Mm]\\.?|Z)?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?" + TIME);
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern POINTS =
      Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})\\.?" + TIME);
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
  private static final Pattern COUNTED = Pattern.compile("([1-6]\\d{4})(?:[.,]\\d+)?");
  private static final Pattern PARTS =
      Pattern.compile("(\\d{1,4})([/-])(\\d{1,2})\\2(\\d{1,4})" + TIME);
  private static final Pattern CHARACTERS =
      Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*[日号])?");
  private static final Pattern DAY_NAME_YEAR =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er)?[ .,/-]*(\\p{L}+)[ .,/-]*(\\d{4})" + TIME);
  private static final Pattern NAME_DAY_YEAR =
      Pattern.compile("(\\p{L}+)[ .-]*(\\d{1,2})(?:st|nd|rd|th)?[ ,.-]+(\\d{4})" + TIME);
  private static final Pattern YEAR_NAME_DAY =
      Pattern.compile("(\\d{4})[ .-]*(\\p{L}+)[ .-]*(\\d{1,2})");
  private static final Pattern NAME_YEAR = Pattern.compile("(\\p{L}+)[ .,/-]*(\\d{4})");

  /** Day nought of spreadsheets after February 1900, a month they give a day too many. */
  private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

  private static final Map<String, Integer> MONTHS = months();

  private DateNotation() {}

  private static Map<String, Integer> months() {
    var months = new HashMap<String, Integer>();
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
      for (Month month : Month.values()) {
        for (TextStyle style : TextStyle.values()) {
          if (style == TextStyle.NARROW || style == TextStyle.NARROW_STANDALONE) {
            continue;
          }
          String name = bare(month.getDisplayName(style, locale));
          if (name.chars().allMatch(Character::isLetter)) {
            months.put(name, month.getValue());
            if (name.length() > 3 && locale.equals(Locale.ENGLISH)) {
              months.put(name.substring(0, 3), month.getValue());
            }
          }
        }
      }
    }
    months.put("sept", Month.SEPTEMBER.getValue());
    return Map.copyOf(months);
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replace(".", "");
  }

  /** Returns what a date says under conventions of its own; empty for what is no such date. */
  public static Optional<String> said(String text, Conventions conventions) {
    return read(Numerals.plain(text).strip(), conventions);
  }

  /**
   * Returns a date that can be read in one way only, or in the way that is said.
   *
   * @param conventions what the user says of the order of numbers, and of days that are counted
   * @return the date as year, month and day as far as they are given; empty if it is none, or may
   *     be several
   */
  static Optional<String> read(String text, Conventions conventions) {
    var order = conventions.order();
    var first = match(YEAR_FIRST, text);
    if (first.isPresent()) {
      return date(first.get(), 1, 3, 4);
    }
    for (Pattern each : List.of(COMPACT, CHARACTERS)) {
      var whole = match(each, text);
      if (whole.isPresent()) {
        return date(whole.get(), 1, 2, 3);
      }
    }
    var points = match(POINTS, text);
    if (points.isPresent()) {
      boolean isMonthFirst = order.filter(DateOrder.MDY::equals).isPresent();
      return date(points.get(), 3, isMonthFirst ? 1 : 2, isMonthFirst ? 2 : 1);
    }
    var monthly = match(MONTH_YEAR, text);
    if (monthly.isPresent()) {
      return date(number(monthly.get(), 2), number(monthly.get(), 1), 0);
    }
    var parts = match(PARTS, text);
    if (parts.isPresent()) {
      return ordered(parts.get(), order);
    }
    return conventions.areDaysCounted() ? counted(text).or(() -> named(text)) : named(text);
  }

  /** Returns the day of a number as spreadsheets count days; empty for others. */
  static Optional<String> counted(String text) {
    return match(COUNTED, text)
        .map(parts -> SPREADSHEET_EPOCH.plusDays(number(parts, 1)).toString());
  }

  private static Optional<String> ordered(MatchResult parts, Optional<DateOrder> order) {
    var possible = orders(parts);
    if (order.isPresent()) {
      return possible.contains(order.get()) ? in(order.get(), parts) : Optional.empty();
    }
    var meant = possible.stream().map(each -> in(each, parts)).distinct().toList();
    return meant.size() == 1 ? meant.get(0) : Optional.empty();
  }

  /**
   * Returns the orders in which numbers between slashes or hyphens make a date.
   *
   * @return empty for other texts, and where no order makes one
   */
  public static Set<DateOrder> orders(String text) {
    return match(PARTS, Numerals.plain(text).strip())
        .map(DateNotation::orders)
        .orElseGet(() -> EnumSet.noneOf(DateOrder.class));
  }

  /**
   * Returns the date that numbers between slashes or hyphens make in an order; empty for others.
   */
  public static Optional<String> inOrder(String text, DateOrder order) {
    return match(PARTS, Numerals.plain(text).strip()).flatMap(parts -> in(order, parts));
  }

  private static EnumSet<DateOrder> orders(MatchResult parts) {
    var possible = EnumSet.noneOf(DateOrder.class);
    for (DateOrder each : DateOrder.values()) {
      if (in(each, parts).isPresent()) {
        possible.add(each);
      }
    }
    return possible;
  }

  private static Optional<String> in(DateOrder order, MatchResult parts) {
    String[] texts = {parts.group(1), parts.group(3), parts.group(4)};
    boolean isWhole = texts[order.year()].length() == 4;
    boolean areShort = texts[order.month()].length() < 3 && texts[order.day()].length() < 3;
    return isWhole && areShort
        ? date(
            Integer.parseInt(texts[order.year()]),
            Integer.parseInt(texts[order.month()]),
            Integer.parseInt(texts[order.day()]))
        : Optional.empty();
  }

  private static Optional<String> named(String text) {
    var dayFirst = match(DAY_NAME_YEAR, text);
    if (dayFirst.isPresent()) {
      return named(dayFirst.get(), 3, 2, 1);
    }
    var nameFirst = match(NAME_DAY_YEAR, text);
    if (nameFirst.isPresent()) {
      return named(nameFirst.get(), 3, 1, 2);
    }
    var yearFirst = match(YEAR_NAME_DAY, text);
    if (yearFirst.isPresent()) {
      return named(yearFirst.get(), 1, 2, 3);
    }
    return match(NAME_YEAR, text).flatMap(parts -> named(parts, 2, 1, 0));
  }

  private static Optional<String> named(MatchResult parts, int year, int month, int day) {
    Integer named = MONTHS.get(bare(parts.group(month)));
    return named == null
        ? Optional.empty()
        : date(number(parts, year), named, day == 0 ? 0 : number(parts, day));
  }

  private static Optional<String> date(MatchResult parts, int year, int month, int day) {
    boolean isDay = parts.group(day) != null;
    return isDay && number(parts, day) == 0
        ? Optional.empty()
        : date(number(parts, year), number(parts, month), isDay ? number(parts, day) : 0);
  }

  /** Returns the date if the calendar has it; a day of zero says that none is given. */
  private static Optional<String> date(int year, int month, int day) {
    if (month < 1 || month > 12 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return Optional.empty();
    }
    String monthly = String.format(Locale.ROOT, "%04d-%02d", year, month);
    return Optional.of(day == 0 ? monthly : monthly + String.format(Locale.ROOT, "-%02d", day));
  }

  private static Optional<MatchResult> match(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private static int number(MatchResult parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
