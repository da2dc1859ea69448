package org.gravida.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
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
    int reasons = sample.reasons().size();
    IntSupplier ours =
        () ->
            explainer
                .of(sample.record())
                .ofClass(id, ReasonSample.MOST, () -> false)
                .orElseThrow()
                .reasons()
                .size();
    var differing = new AtomicInteger();
    IntSupplier theirs =
        () -> {
          boolean agree = blackBox.of(sample.facts(), id).equals(sample.reasons());
          differing.addAndGet(agree ? 0 : 1);
          return reasons;
        };
    int told = sample.explanation().reasons().size(); // several may rest on the same facts
    median(ours, told, WARMING);
    double one = median(ours, told, OURS);
    double other = median(theirs, reasons, BenchmarkSettings.repeats());
    results.say(
        String.format(
            Locale.ROOT,
            "%s, %s, %d, %.3f, %.0f, %.0f, %s",
            sample.facts().patient(),
            id,
            reasons,
            one,
            other,
            other / one,
            differing.get() == 0
                ? "agree"
                : "DIFFER in " + differing.get() + " runs of the other"));
  }

  /** Returns the median of so many runs in milliseconds; each must find so many reasons. */
  private static double median(IntSupplier work, int reasons, int runs) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      int found = work.getAsInt();
      times.add((System.nanoTime() - start) / NANOS);
      if (found != reasons) {
        throw new IllegalStateException(found + " reasons, not " + reasons);
      }
    }
    return RunStatistics.median(times);
  }
}
