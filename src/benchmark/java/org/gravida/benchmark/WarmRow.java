package org.gravida.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.release.CompiledReleases;
import org.gravida.consultation.release.Knowledge;
import org.gravida.knowledge.OntologyFiles;

/**
 * All reasons of classes of the example patients within one process that has read its ontology,
 * from her record by the proved rules, and from her findings by a library that asks HermiT as a
 * black box. The answers are compared before a time counts.
 */
final class WarmRow {
  private static final int WARMING = 2000;
  private static final int OURS = 201;
  private static final double NANOS = 1e6;

  private final ResultTable results;

  WarmRow(ResultTable results) {
    this.results = results;
  }

  void measure() {
    var home = BenchmarkSettings.home();
    var files = OntologyFiles.open(home.resolve("ontology"));
    var queries = home.resolve("queries");
    var kept =
        new CompiledReleases(
                BenchmarkSettings.work().resolve("compiled"),
                CompiledReleases.build(),
                step -> {},
                results::say)
            .open(files, queries);
    var blackBox = new BlackBoxReasons(files);
    try (var explainer =
        new Explainer(
            Knowledge.of(files, queries, kept), kept.rules().orElseThrow(), Optional.empty())) {
      results.say(
          "patient, class, reasons, ours ms, owlexplanation over HermiT ms, ratio, answers");
      for (ReasonSample each : ReasonSample.of(home.resolve("examples/patients.json"), explainer)) {
        measure(each, explainer, blackBox);
      }
    }
  }

  private void measure(ReasonSample sample, Explainer explainer, BlackBoxReasons blackBox) {
    String id = sample.explanation().id();
    Supplier<Object> ours =
        () -> explainer.of(sample.record()).ofClass(id, ReasonSample.MOST, () -> false);
    Supplier<Set<Set<String>>> theirs = () -> blackBox.of(sample.facts(), id);
    boolean agree = theirs.get().equals(sample.reasons());
    for (int i = 0; i < WARMING; i++) {
      ours.get();
    }
    double one = median(ours, OURS);
    double other = median(theirs, BenchmarkSettings.repeats());
    results.say(
        String.format(
            Locale.ROOT,
            "%s, %s, %d, %.3f, %.0f, %.0f, %s",
            sample.facts().patient(),
            id,
            sample.reasons().size(),
            one,
            other,
            other / one,
            agree ? "agree" : "DIFFER"));
  }

  /** Returns the median of so many runs in milliseconds. */
  private static double median(Supplier<?> work, int runs) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      work.get();
      times.add((System.nanoTime() - start) / NANOS);
    }
    return RunStatistics.median(times);
  }
}
