package org.gravida.sampling.chance;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A probability as its source states it, kept exact.
 *
 * @param part not negative and not above {@code whole}
 * @param whole at least 1
 */
public record Share(long part, long whole) {
  public static final Share NEVER = new Share(0, 1);

  private static final Pattern COUNTS = Pattern.compile("(\\d{1,9})\\s*/\\s*(\\d{1,9})");
  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?)\\s*(%?)");

  /** Reads {@code 36/198}, {@code 8.7 %} or {@code 0.087}; empty outside 0 to 1. */
  public static Optional<Share> parse(String text) {
    var counts = COUNTS.matcher(text);
    if (counts.matches()) {
      return of(Long.parseLong(counts.group(1)), Long.parseLong(counts.group(2)));
    }
    var decimal = DECIMAL.matcher(text);
    if (decimal.matches()) {
      var number = new BigDecimal(decimal.group(1));
      long whole = BigDecimal.ONE.scaleByPowerOfTen(number.scale()).longValueExact();
      long hundred = decimal.group(2).isEmpty() ? 1 : 100;
      return of(number.unscaledValue().longValueExact(), whole * hundred);
    }
    return Optional.empty();
  }

  private static Optional<Share> of(long part, long whole) {
    return whole > 0 && part <= whole ? Optional.of(new Share(part, whole)) : Optional.empty();
  }

  public double probability() {
    return (double) part / whole;
  }
}
