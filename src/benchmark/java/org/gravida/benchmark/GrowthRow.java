package org.gravida.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How time and memory grow with the cohort, within a small heap. */
final class GrowthRow {
  private static final String WORK = "growth";

  private final ResultTable results;

  GrowthRow(ResultTable results) {
    this.results = results;
  }

  void measure() {
    for (int size : BenchmarkSettings.growthSizes()) {
      Path answers = BenchmarkSettings.answers().resolve("growth.csv");
      var gravida =
          Gravida.classify(
              "gravida, heap of " + BenchmarkSettings.growthHeap(),
              "-Xmx" + BenchmarkSettings.growthHeap(),
              Gravida.cohort(size),
              answers);
      var runs = Rounds.of(Math.min(3, BenchmarkSettings.repeats()), List.of(gravida)).get(0);
      var seconds = runs.stream().map(Measurement::seconds).toList();
      results.add(
          WORK,
          size,
          gravida.name(),
          runs,
          List.of(),
          String.format(
              Locale.ROOT, "%.0f µs a patient", RunStatistics.median(seconds) / size * 1e6));
    }
  }
}
