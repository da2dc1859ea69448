package org.gravida.inference;

/**
 * Consecutive whole numbers.
 *
 * @param low the lowest of them; {@link Integer#MIN_VALUE} when there is no lowest
 * @param high the highest of them; {@link Integer#MAX_VALUE} when there is no highest
 */
public record Interval(int low, int high) {
  public Interval {
    if (low > high) {
      throw new IllegalArgumentException(low + " exceeds " + high);
    }
  }

  /** Says whether the number is among them. */
  public boolean contains(int number) {
    return low <= number && number <= high;
  }

  /** Says whether all of the other's numbers are among them. */
  public boolean contains(Interval other) {
    return low <= other.low && other.high <= high;
  }

  /** Returns one of the numbers: a bound where there is one. */
  public int representative() {
    if (low != Integer.MIN_VALUE) {
      return low;
    }
    return high == Integer.MAX_VALUE ? 0 : high;
  }

  @Override
  public String toString() {
    if (low == high) {
      return Integer.toString(low);
    }
    return (low == Integer.MIN_VALUE ? "" : Integer.toString(low))
        + ".."
        + (high == Integer.MAX_VALUE ? "" : Integer.toString(high));
  }
}
