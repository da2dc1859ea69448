package org.gravida.knowledge;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * A range outside which a recorded number is taken for a mistake.
 *
 * @param from its least number, as decimal text
 * @param to its greatest number, as decimal text
 * @param units spellings of its unit, the preferred one first; empty for a number without unit
 */
public record Plausible(String from, String to, List<String> units) {
  /** The ratio of the ends of a range that begins at nothing. */
  private static final double WIDEST = 10_000;

  public Plausible {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    units = List.copyOf(units);
  }

  /** Says whether the number lies in the range. */
  public boolean holds(BigDecimal number) {
    return number.compareTo(new BigDecimal(from)) >= 0 && number.compareTo(new BigDecimal(to)) <= 0;
  }

  /**
   * Returns how far a number lies from the middle of the range, as the logarithm of a ratio: of
   * several ranges in which it lies, that of the nearest middle holds the more usual number.
   */
  public double distance(BigDecimal number) {
    double top = Double.parseDouble(to);
    double bottom = Math.max(Double.parseDouble(from), top / WIDEST);
    double value = Math.max(number.doubleValue(), top / WIDEST);
    return Math.abs(StrictMath.log(value) - (StrictMath.log(bottom) + StrictMath.log(top)) / 2);
  }

  /** Says whether a unit is that of the range, whatever the case and spaces. */
  public boolean isIn(String unit) {
    String folded = fold(unit);
    return units.stream().anyMatch(each -> fold(each).equals(folded));
  }

  private static String fold(String unit) {
    return Dictionary.fold(unit.replace('\u00B5', 'u').replace('\u03BC', 'u'));
  }

  /**
   * Returns the range in words, such as {@code 0.5 to 60 mmol/L}.
   *
   * @param preferred a unit to be named if it is one of the range's
   */
  public String words(String preferred) {
    String range = plain(from) + " to " + plain(to);
    return units.isEmpty() ? range : range + " " + unit(preferred);
  }

  /** Returns this unit if it is one of the range's, else the first of these; empty if none is. */
  public String unit(String preferred) {
    return units.isEmpty() || isIn(preferred) ? preferred : units.get(0);
  }

  private static String plain(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }
}
