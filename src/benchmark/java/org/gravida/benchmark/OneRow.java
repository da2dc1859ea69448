package org.gravida.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One patient from the shell to the answer, against what users start today. */
final class OneRow {
  private static final String WORK = "one patient";

  private final Results results;

  OneRow(Results results) {
    this.results = results;
  }

  void measure() {
    Path table = Gravida.cohort(1);
    var programs = new ArrayList<Program>();
    programs.add(Gravida.program("gravida classify", "", List.of("classify", table.toString())));
    programs.add(new Program("java -version", List.of("java", "-version"), Map.of()));
    ClassPaths.of("robot")
        .ifPresent(
            jars -> {
              var version = new ArrayList<>(Peer.robot(jars));
              version.add("--version");
              programs.add(new Program("robot --version", version, Map.of()));
            });
    Rounds.of(1, List.of(programs.get(0)));
    var runs = Rounds.of(Settings.singleRepeats(), programs);
    for (int i = 0; i < programs.size(); i++) {
      double ratio =
          Numbers.pairedRatio(PeerRow.seconds(runs.get(i)), PeerRow.seconds(runs.get(0)));
      results.add(WORK, 1, programs.get(i).name(), runs.get(i), Numbers.ratio(ratio), "");
    }
    measureRobot(programs.get(0));
  }

  /** Measures ROBOT's reasoning on the same patient, in fewer rounds. */
  private void measureRobot(Program gravida) {
    Peer robot = Peer.ALL.get(Peer.ALL.size() - 1);
    var cohort = PeerCohort.of(1, PeerCohort.Knowledge.read());
    Path answers = Settings.work().resolve("answers").resolve("robot-1.csv");
    var program = robot.program(cohort, answers);
    if (program.isEmpty()) {
      results.skip(WORK, 1, robot.name(), "not tried: Maven could not get it");
      return;
    }
    var runs = Rounds.of(Math.min(3, Settings.repeats()), List.of(program.get(), gravida));
    double ratio = Numbers.pairedRatio(PeerRow.seconds(runs.get(0)), PeerRow.seconds(runs.get(1)));
    results.add(
        WORK, 1, robot.name(), runs.get(0), Numbers.ratio(ratio), cohort.compared(answers, true));
  }
}
