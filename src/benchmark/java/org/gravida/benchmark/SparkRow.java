package org.gravida.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The same table on a local cluster of two workers, against one process; only where it is built.
 */
final class SparkRow {
  private static final String WORK = "cluster";

  private final Results results;

  SparkRow(Results results) {
    this.results = results;
  }

  void measure() {
    Path jobs = Settings.home().resolve(System.getProperty("benchmark.spark", "target/spark"));
    for (int size : Settings.parseSizes()) {
      if (!Files.isDirectory(jobs)) {
        results.skip(WORK, size, "gravida on Spark", "not tried: no " + jobs.getFileName());
        continue;
      }
      Path table = Gravida.cohort(size);
      Path answers = Settings.work().resolve("answers").resolve("cluster");
      var cluster =
          Gravida.program(
              "gravida on Spark",
              "",
              List.of(
                  "classify",
                  "--engine",
                  "spark",
                  "--master",
                  System.getProperty("benchmark.spark.master", "local[2]"),
                  table.toString(),
                  answers.toString()));
      var alone = Gravida.classify("gravida", "", table, answers.resolveSibling("alone.csv"));
      var runs = Rounds.of(Math.min(3, Settings.repeats()), List.of(alone, cluster));
      double ratio =
          Numbers.pairedRatio(PeerRow.seconds(runs.get(1)), PeerRow.seconds(runs.get(0)));
      results.add(WORK, size, alone.name(), runs.get(0), "1", "");
      results.add(WORK, size, cluster.name(), runs.get(1), Numbers.ratio(ratio), "");
    }
  }
}
