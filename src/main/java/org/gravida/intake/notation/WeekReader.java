package org.gravida.intake.notation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gravida.intake.notation.Reading.Refused;
import org.gravida.intake.notation.Reading.Understood;

/** Completed weeks: a number, weeks and days, a range, or a limit. */
public final class WeekReader {
  private static final String UNIT =
      "(?:\\s*(?:weeks?|wks?|w|周|週|孕周|semaines?|sa|wochen?)(?![a-z]|\\s*\\d))?";
  private static final String DAYS =
      "(?:\\s*\\+\\s*([0-6])(?:\\s*/\\s*7)?|\\s+([0-6])\\s*/\\s*7"
          + "|\\s*(?:weeks?|wks?|w|周|週|孕周|semaines?|sa|wochen?)\\s*([0-6])\\s*(?:days?|d|天|日|jours?|j|tage?)|[.,]\\d+)?";
  private static final String ONE = "(\\d{1,4})" + DAYS;
  private static final Pattern RANGE =
      Pattern.compile(ONE + UNIT + "(?:\\s*(?:-|to)\\s*" + ONE + UNIT + ")?");
  private static final Pattern OF_FORTY =
      Pattern.compile("(\\d{1,4})(?:\\s*\\+\\s*[0-6])?\\s*/\\s*40");
  private static final Pattern DURATION =
      Pattern.compile(
          "p(?:(\\d{1,3})w)?(?:(\\d{1,3})d)?|(\\d{2,3})\\s*(?:days?|d|天|日|jours?|j|tage?)");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:ca|circa|approx|approximately|about|around|~|≈)\\.?\\s*(\\d{1,2})" + UNIT);
  private static final Pattern LIMIT = Pattern.compile("([<>≤≥]=?)\\s*(\\d{1,4})" + UNIT);

  private static final Pattern PART = Pattern.compile("\\d[.,]\\d*[1-9]");

  private static final int DAYS_OF_WEEK = 7;

  private final int latest;
  private final int about;
  private final String expected;

  /**
   * Weeks up to and including {@code latest} are plausible.
   *
   * @param about how many weeks an approximate number may be off
   */
  public WeekReader(int latest, int about) {
    this.latest = latest;
    this.about = about;
    String bound = latest == Integer.MAX_VALUE ? "" : ", not above " + latest;
    this.expected = "completed weeks as 8, 8+3, 8-10 or <12" + bound;
  }

  public Reading week(String words) {
    String text = Numerals.plain(words).strip().toLowerCase(Locale.ROOT);
    var part = OF_FORTY.matcher(text);
    if (part.matches()) {
      int week = Integer.parseInt(part.group(1));
      return between(week, week);
    }
    var duration = DURATION.matcher(text);
    if (duration.matches() && text.length() > 1) {
      int week = days(duration) / DAYS_OF_WEEK;
      return between(week, week);
    }
    var near = ABOUT.matcher(text);
    if (near.matches()) {
      int week = Integer.parseInt(near.group(1));
      return between(Math.max(0, week - about), Math.min(latest, week + about));
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

  /** Says whether a number of weeks has decimals that may be parts of a week or days. */
  public static boolean hasPart(String words) {
    return PART.matcher(Numerals.plain(words)).find();
  }

  private static int days(Matcher duration) {
    int days = 0;
    for (int group = 1; group <= duration.groupCount(); group++) {
      String number = duration.group(group);
      days += number == null ? 0 : Integer.parseInt(number) * (group == 1 ? DAYS_OF_WEEK : 1);
    }
    return days;
  }

  private Reading between(int from, int to) {
    if (from > to || to > latest || to == Integer.MAX_VALUE) {
      return refused();
    }
    return new Understood(from == to ? String.valueOf(from) : from + "-" + to);
  }

  private Refused refused() {
    return new Refused(expected, "Write it so, or leave it out.");
  }
}
