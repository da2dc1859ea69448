package org.gravida.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Programs that take turns, so that what else the machine does falls on each alike. */
final class Rounds {
  private static final Duration LONG = Duration.ofHours(6);

  private Rounds() {}

  /**
   * Returns the runs of each program, in their order.
   *
   * @throws IllegalStateException if one fails, with its last words
   */
  static List<List<Measurement>> of(int rounds, List<Program> programs) {
    Path output = BenchmarkSettings.work().resolve("round.log");
    var runs = new ArrayList<List<Measurement>>();
    programs.forEach(each -> runs.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < programs.size(); i++) {
        Measurement run = programs.get(i).run(LONG, output);
        if (!run.answered()) {
          throw new IllegalStateException(programs.get(i).name() + ": " + run.lastWords());
        }
        runs.get(i).add(run);
      }
    }
    return runs;
  }
}
