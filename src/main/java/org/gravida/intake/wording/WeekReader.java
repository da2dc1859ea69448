package org.gravida.intake.wording;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gravida.intake.wording.Reading.Refused;
import org.gravida.intake.wording.Reading.Understood;

/** Completed weeks: a number, weeks and days, a range, or a limit. */
final class WeekReader {
  private static final String UNIT = "(?:\\s*(?:weeks?|wks?|w)(?![a-z]|\\s*\\d))?";
  private static final String DAYS =
      "(?:\\s*\\+\\s*([0-6])(?:\\s*/\\s*7)?|\\s+([0-6])\\s*/\\s*7"
          + "|\\s*(?:weeks?|wks?|w)\\s*([0-6])\\s*(?:days?|d)|[.,]\\d+)?";
  private static final String ONE = "(\\d{1,4})" + DAYS;
  private static final Pattern RANGE =
      Pattern.compile(ONE + UNIT + "(?:\\s*(?:-|to)\\s*" + ONE + UNIT + ")?");
  private static final Pattern OF_FORTY =
      Pattern.compile("(\\d{1,4})(?:\\s*\\+\\s*[0-6])?\\s*/\\s*40");
  private static final Pattern LIMIT = Pattern.compile("([<>≤≥]=?)\\s*(\\d{1,4})" + UNIT);

  private final int latest;
  private final String expected;

  /** WeekReader up to and including {@code latest} are plausible. */
  WeekReader(int latest) {
    this.latest = latest;
    String bound = latest == Integer.MAX_VALUE ? "" : ", not above " + latest;
    this.expected = "completed weeks as 8, 8+3, 8-10 or <12" + bound;
  }

  Reading week(String words) {
    String text = words.strip().toLowerCase(Locale.ROOT).replaceAll("[–—−]", "-");
    var part = OF_FORTY.matcher(text);
    if (part.matches()) {
      int week = Integer.parseInt(part.group(1));
      return between(week, week);
    }
    var range = RANGE.matcher(text);
    if (range.matches()) {
      int from = Integer.parseInt(range.group(1));
      return range.group(5) == null
          ? between(from, from)
          : between(from, Integer.parseInt(range.group(5)));
    }
    var limit = LIMIT.matcher(text);
    if (limit.matches()) {
      int number = Integer.parseInt(limit.group(2));
      return switch (limit.group(1)) {
        case "<" -> between(0, number - 1);
        case ">" -> between(number + 1, latest);
        case "<=", "≤", "≤=" -> between(0, number);
        default -> between(number, latest);
      };
    }
    return refused();
  }

  private Reading between(int from, int to) {
    if (from > to || to > latest || to == Integer.MAX_VALUE) {
      return refused();
    }
    return new Understood(from == to ? String.valueOf(from) : from + "-" + to);
  }

  Refused refused() {
    return new Refused(expected, "Write it so, or leave it out.");
  }
}
