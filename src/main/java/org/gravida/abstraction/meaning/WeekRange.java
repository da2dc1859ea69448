package org.gravida.abstraction.meaning;

import java.util.Map;
import java.util.Optional;

/**
 * Completed weeks into an episode, as far as they are known.
 *
 * @param least least possible week
 * @param most greatest possible week
 */
public record WeekRange(int least, int most) {
  /** Reads a canonical week, range, or named range of the settings. */
  public static Optional<WeekRange> parse(String text, Map<String, String> settings) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!Character.isDigit(text.charAt(0))) {
      String range = settings.getOrDefault(text, "");
      return range.isEmpty() ? Optional.empty() : parse(range, Map.of());
    }
    int dash = text.indexOf('-');
    if (dash < 0) {
      int week = Integer.parseInt(text);
      return Optional.of(new WeekRange(week, week));
    }
    return Optional.of(
        new WeekRange(
            Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1))));
  }

  public boolean isWithin(int from, int to) {
    return least >= from && most <= to;
  }

  public boolean overlaps(int from, int to) {
    return most >= from && least <= to;
  }

  /** Returns the greatest difference that two weeks of these ranges can have. */
  public int greatestGap(WeekRange other) {
    return Math.max(Math.abs(most - other.least), Math.abs(other.most - least));
  }

  /** Returns the least difference that two weeks of these ranges can have. */
  public int leastGap(WeekRange other) {
    return Math.max(0, Math.max(other.least - most, least - other.most));
  }
}
