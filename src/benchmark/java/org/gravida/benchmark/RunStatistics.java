package org.gravida.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Medians and ratios of repeated runs. */
final class RunStatistics {
  private RunStatistics() {}

  /**
   * Returns the middle value, or the mean of the two in the middle.
   *
   * @throws IllegalArgumentException if there are none
   */
  static double median(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values have no median");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * Returns the median of the ratios of runs that were made side by side.
   *
   * @throws IllegalArgumentException if they are not pairs
   */
  static double pairedRatio(List<Double> over, List<Double> under) {
    if (over.size() != under.size()) {
      throw new IllegalArgumentException(over.size() + " and " + under.size() + " are no pairs");
    }
    double[] ratios = new double[over.size()];
    Arrays.setAll(ratios, i -> over.get(i) / under.get(i));
    return median(Arrays.stream(ratios).boxed().toList());
  }

  /** Returns a ratio in two or three digits. */
  static String ratio(double ratio) {
    if (ratio >= 100) {
      return String.format(Locale.ROOT, "%,d", Math.round(ratio));
    }
    return String.format(Locale.ROOT, ratio >= 10 ? "%.1f" : "%.2f", ratio);
  }
}
