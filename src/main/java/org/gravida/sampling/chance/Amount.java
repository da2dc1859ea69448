package org.gravida.sampling.chance;

import java.math.BigDecimal;

/**
 * A decimal number with a fixed number of places.
 *
 * @param unscaled the digits
 * @param scale how many of them stand after the point
 */
public record Amount(long unscaled, int scale) {
  public Amount plus(Amount other) {
    return scale < other.scale
        ? other.plus(this)
        : new Amount(unscaled + other.unscaled * power(scale - other.scale), scale);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  public BigDecimal number() {
    return BigDecimal.valueOf(unscaled, scale);
  }

  public String text() {
    return scale == 0 ? Long.toString(unscaled) : number().toPlainString();
  }
}
