package org.gravida.consultation.explanation;

import org.gravida.inference.Interval;

/** Numbers of a patient in words. */
public final class NumberWords {
  private NumberWords() {}

  /**
   * Returns what is asked of a number.
   *
   * @param label of the number
   */
  public static String of(String label, Interval range) {
    return label + ": " + range(range);
  }

  /** Returns the number, and what is asked of it if that is not just this one. */
  static String of(String label, int value, Interval range) {
    String number = Integer.toString(value);
    String asked = range(range);
    return label + ": " + (asked.equals(number) ? number : number + " (" + asked + " is enough)");
  }

  /** The label of a bound says which of the two it is: only the number is said. */
  private static String range(Interval range) {
    if (range.low() == Integer.MIN_VALUE) {
      return Integer.toString(range.high());
    }
    return range.high() == Integer.MAX_VALUE || range.low() == range.high()
        ? Integer.toString(range.low())
        : range.low() + " to " + range.high();
  }
}
