package org.gravida.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How time and memory grow with the cohort, within a small heap. */
final class GrowthRow {
  private static final String WORK = "growth";

  private final Results results;

  GrowthRow(Results results) {
    this.results = results;
  }

  void measure() {
    double first = 0;
    for (int size : Settings.growthSizes()) {
      Path answers = Settings.work().resolve("answers").resolve("growth.csv");
      var gravida =
          Gravida.classify(
              "gravida, heap of " + Settings.growthHeap(),
              "-Xmx" + Settings.growthHeap(),
              Gravida.cohort(size),
              answers);
      var runs = Rounds.of(Math.min(3, Settings.repeats()), List.of(gravida)).get(0);
      double micros = Numbers.median(PeerRow.seconds(runs)) / size * 1e6;
      first = first == 0 ? micros : first;
      results.add(
          WORK,
          size,
          gravida.name(),
          runs,
          Numbers.ratio(micros / first),
          String.format(Locale.ROOT, "%.0f µs a patient", micros));
    }
  }
}
