package org.gravida.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One patient from the shell to the answer, against the start of other tools. */
final class OneRow {
  private static final String WORK = "one patient";

  private final ResultTable results;

  OneRow(ResultTable results) {
    this.results = results;
  }

  void measure() {
    Path table = Gravida.cohort(1);
    var programs = new ArrayList<Program>();
    programs.add(Gravida.program("gravida classify", "", List.of("classify", table.toString())));
    programs.add(new Program("java -version", List.of(Program.java(), "-version"), Map.of()));
    ClassPaths.of("robot")
        .ifPresent(
            jars -> {
              var version = new ArrayList<>(Peer.robot(jars));
              version.add("--version");
              programs.add(new Program("robot --version", version, Map.of()));
            });
    Rounds.of(1, List.of(programs.get(0)));
    var runs = Rounds.of(BenchmarkSettings.singleRepeats(), programs);
    for (int i = 0; i < programs.size(); i++) {
      results.add(WORK, 1, programs.get(i).name(), runs.get(i), runs.get(0), "");
    }
  }
}
