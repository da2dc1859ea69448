package org.gravida.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A large table into a table, against the same table only parsed by the same library. */
final class ParseRow {
  private static final String WORK = "table to table";

  private final ResultTable results;

  ParseRow(ResultTable results) {
    this.results = results;
  }

  void measure() {
    for (int size : BenchmarkSettings.parseSizes()) {
      Path table = Gravida.cohort(size);
      Path answers = BenchmarkSettings.answers().resolve("table.csv");
      var parse =
          new Program(
              "FastCSV, parse only",
              List.of(
                  Program.java(),
                  "-cp",
                  ClassPaths.own() + ":" + ClassPaths.product(),
                  "org.gravida.benchmark.peer.BareParse",
                  table.toString()),
              Map.of());
      var gravida = Gravida.classify("gravida classify", "", table, answers);
      var runs = Rounds.of(BenchmarkSettings.repeats(), List.of(parse, gravida));
      results.add(WORK, size, parse.name(), runs.get(0), List.of(), "");
      results.add(WORK, size, gravida.name(), runs.get(1), runs.get(0), "");
    }
  }
}
