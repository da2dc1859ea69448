package org.gravida.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Small cohorts, whole process, against other ways to the same answers. */
final class PeerRow {
  private static final String WORK = "classes of a cohort";
  private static final Duration LONG = Duration.ofHours(1);

  private final ResultTable results;
  private final Set<Peer> dead = new HashSet<>();

  PeerRow(ResultTable results) {
    this.results = results;
  }

  void measure() {
    var knowledge = PeerCohort.Knowledge.read();
    for (int size : BenchmarkSettings.peerSizes()) {
      var cohort = PeerCohort.of(size, knowledge);
      Path ours = BenchmarkSettings.answers().resolve("ours.csv");
      var gravida = Gravida.classify("gravida", "", cohort.table(), ours, "--guideline", "all");
      gravida.run(LONG, BenchmarkSettings.answers().resolve("gravida.log"));
      var all = new ArrayList<Measurement>();
      for (Peer peer : Peer.ALL) {
        if (BenchmarkSettings.peers().isEmpty() || BenchmarkSettings.peers().contains(peer.key())) {
          measure(peer, cohort, gravida, ours, all);
        }
      }
      while (all.size() < BenchmarkSettings.repeats()) {
        all.add(gravida.run(LONG, BenchmarkSettings.answers().resolve("gravida.log")));
      }
      results.add(WORK, size, gravida.name(), all, List.of(), "the others are compared with these");
    }
  }

  private void measure(
      Peer peer, PeerCohort cohort, Program gravida, Path ours, List<Measurement> all) {
    int size = cohort.expected().patients();
    if (dead.contains(peer)) {
      results.skip(WORK, size, peer.name(), "not tried: no answer for fewer");
      return;
    }
    Path answers = BenchmarkSettings.answers().resolve(peer.key() + "-" + size + ".csv");
    var program = peer.program(cohort, answers);
    if (program.isEmpty()) {
      results.skip(WORK, size, peer.name(), "not tried: Maven could not get it");
      return;
    }
    var theirs = new ArrayList<Measurement>();
    var beside = new ArrayList<Measurement>();
    boolean answered = true;
    while (answered && theirs.size() < BenchmarkSettings.peerRepeats()) {
      remove(answers);
      var run =
          program
              .get()
              .run(
                  BenchmarkSettings.peerLimit(),
                  BenchmarkSettings.answers().resolve(peer.key() + ".log"));
      theirs.add(run);
      beside.add(gravida.run(LONG, BenchmarkSettings.answers().resolve("gravida.log")));
      answered = run.answered();
    }
    all.addAll(beside);
    String compared =
        peer.way() == Peer.Way.OURS
            ? cohort.comparedRows(ours, answers, answered)
            : cohort.compared(answers, answered);
    if (answered) {
      results.add(WORK, size, peer.name(), theirs, beside, compared);
    } else {
      dead.add(peer);
      var last = theirs.get(theirs.size() - 1);
      results.add(WORK, size, peer.name(), theirs, beside, end(last) + ": " + compared);
    }
  }

  private static String end(Measurement run) {
    return run.ending() == Measurement.Ending.TIMED_OUT
        ? "no answer in %.0f s, %.0f of them on a processor"
            .formatted(run.seconds(), run.processor())
        : "failed (" + run.lastWords() + ")";
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
