package org.gravida.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A large table into a table, against the same table only parsed by the same library. */
final class ParseRow {
  private static final String WORK = "table to table";

  private final Results results;

  ParseRow(Results results) {
    this.results = results;
  }

  void measure() {
    for (int size : Settings.parseSizes()) {
      Path table = Gravida.cohort(size);
      Path answers = Settings.work().resolve("answers").resolve("table.csv");
      var parse =
          new Program(
              "FastCSV, parse only",
              List.of(
                  "java",
                  "-cp",
                  ClassPaths.own() + ":" + ClassPaths.product(),
                  "org.gravida.benchmark.peer.BareParse",
                  table.toString()),
              Map.of());
      var gravida = Gravida.classify("gravida classify", "", table, answers);
      var runs = Rounds.of(Settings.repeats(), List.of(parse, gravida));
      var bare = PeerRow.seconds(runs.get(0));
      results.add(WORK, size, parse.name(), runs.get(0), "1", "");
      results.add(
          WORK,
          size,
          gravida.name(),
          runs.get(1),
          Numbers.ratio(Numbers.pairedRatio(PeerRow.seconds(runs.get(1)), bare)),
          "");
    }
  }
}
