package org.gravida.intake.wording;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gravida.intake.wording.Reading.Refused;
import org.gravida.intake.wording.Reading.Understood;

/** Completed weeks: a number, weeks and days, a range, or a limit. */
final class Weeks {
  private static final String ONE = "(\\d{1,4})(?:\\+([0-6])|[.,]\\d+)?";
  private static final Pattern RANGE = Pattern.compile(ONE + "(?:-" + ONE + ")?");
  private static final Pattern LIMIT = Pattern.compile("([<>≤≥]=?)(\\d{1,4})");
  private static final Pattern UNIT = Pattern.compile("(?<=\\d)(?:weeks?|wks?|w)$");

  private final int latest;
  private final String expected;

  /** Weeks up to and including {@code latest} are plausible. */
  Weeks(int latest) {
    this.latest = latest;
    String bound = latest == Integer.MAX_VALUE ? "" : ", not above " + latest;
    this.expected = "completed weeks as 8, 8+3, 8-10 or <12" + bound;
  }

  Reading week(String words) {
    String text = words.toLowerCase(Locale.ROOT).replaceAll("\\s", "").replaceAll("[–—−]", "-");
    text = UNIT.matcher(text).replaceFirst("");
    var range = RANGE.matcher(text);
    if (range.matches()) {
      int from = Integer.parseInt(range.group(1));
      return range.group(3) == null
          ? between(from, from)
          : between(from, Integer.parseInt(range.group(3)));
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
    return new Refused(expected, "Write " + expected + ".");
  }
}
