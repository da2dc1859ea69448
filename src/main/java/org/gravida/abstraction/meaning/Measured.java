package org.gravida.abstraction.meaning;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number, or all numbers on one side of a limit, as a laboratory writes what it cannot measure.
 *
 * @param number the number, or the limit
 * @param side 0 for the number itself, below 0 for what lies below the limit, above 0 for what lies
 *     above
 * @param isOpen whether the limit itself is left out
 */
record Measured(BigDecimal number, int side, boolean isOpen) {

  /** Reads canonical text; empty when it is neither. */
  static Optional<Measured> parse(String text) {
    if (text.isEmpty() || Interpretation.isNumber(text)) {
      return Interpretation.number(text).map(number -> new Measured(number, 0, false));
    }
    char sign = text.charAt(0);
    if (sign != '<' && sign != '>') {
      return Optional.empty();
    }
    boolean isClosed = text.startsWith("=", 1);
    return Interpretation.number(text.substring(isClosed ? 2 : 1))
        .map(number -> new Measured(number, sign == '<' ? -1 : 1, !isClosed));
  }

  /** Says whether it lies below a number for certain. */
  boolean isBelow(BigDecimal other) {
    int order = number.compareTo(other);
    return side <= 0 && (order < 0 || (order == 0 && isOpen));
  }

  /** Says whether it lies above a number for certain. */
  boolean isAbove(BigDecimal other) {
    int order = number.compareTo(other);
    return side >= 0 && (order > 0 || (order == 0 && isOpen));
  }

  boolean isAtLeast(BigDecimal other) {
    return (side >= 0 && number.compareTo(other) >= 0) || other.signum() <= 0;
  }

  boolean isAtMost(BigDecimal other) {
    return side <= 0 && number.compareTo(other) <= 0;
  }

  /** Returns the same in another unit. */
  Measured converted(BigDecimal factor, BigDecimal offset) {
    return new Measured(number.multiply(factor).add(offset), side, isOpen);
  }

  /** Returns it as canonical text. */
  String text() {
    String sign = side < 0 ? "<" : side > 0 ? ">" : "";
    return sign + (side == 0 || isOpen ? "" : "=") + number.toPlainString();
  }
}
