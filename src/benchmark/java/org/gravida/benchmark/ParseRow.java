package org.gravida.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A large table into a table, against the same table only parsed by the same library, and against
 * that with a table of the same size written as well.
 */
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
      Path written = BenchmarkSettings.answers().resolve("floor.csv");
      var gravida = Gravida.classify("gravida classify", "", table, answers);
      Rounds.of(1, List.of(gravida));
      var parse = bare("FastCSV, parse only", "BareParse", table);
      var floor = bare("FastCSV, parse and write", "Floor", table, answers, written);
      var runs = Rounds.of(BenchmarkSettings.repeats(), List.of(parse, floor, gravida));
      results.add(WORK, size, parse.name(), runs.get(0), runs.get(1), "");
      results.add(WORK, size, floor.name(), runs.get(1), List.of(), sizes(answers, written));
      results.add(WORK, size, gravida.name(), runs.get(2), runs.get(1), "");
    }
  }

  private static Program bare(String name, String main, Path... files) {
    var command = new ArrayList<>(List.of(Program.java(), "-cp"));
    command.add(ClassPaths.own() + ":" + ClassPaths.product());
    command.add("org.gravida.benchmark.peer." + main);
    Stream.of(files).map(Path::toString).forEach(command::add);
    return new Program(name, command, Map.of());
  }

  /** Says how much of what is answered is written. */
  private static String sizes(Path answers, Path written) {
    double share = (double) written.toFile().length() / answers.toFile().length();
    return String.format(Locale.ROOT, "%.0f %% of the bytes of the answers", 100 * share);
  }
}
