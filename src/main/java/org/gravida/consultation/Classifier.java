package org.gravida.consultation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.answer.RunTables;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.consultation.release.Knowledge;
import org.gravida.inference.Inference;
import org.gravida.inference.RuleSet;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Versions;
import org.gravida.reasoning.Justifier;
import org.gravida.reasoning.Reasoner;
import org.gravida.record.PatientRecord;
import org.gravida.record.TimeLimit;

/**
 * Opens everything a run needs and classifies many patients at once, in order.
 *
 * <p>The graph and the first reasoner are opened side by side, since each takes its time.
 */
public final class Classifier implements AutoCloseable {
  /** How many patients may wait for each of those that are worked on. */
  private static final int QUEUE = 8;

  private final Knowledge knowledge;
  private final Duration timeLimit;
  private final int threads;
  private final IntFunction<Inference> inferences;
  private final Supplier<String> reasoner;
  private final Contradictions contradictions;
  private final Detail detail;
  private final int together;
  private final RunTables tables;
  private final List<PatientClassifier> classifiers = new ArrayList<>();

  private Classifier(
      Knowledge knowledge,
      int threads,
      IntFunction<Inference> inferences,
      Supplier<String> reasoner,
      boolean ruled,
      Duration timeLimit,
      Detail detail) {
    this(
        knowledge,
        threads,
        inferences,
        reasoner,
        ruled ? together(detail) : 1,
        timeLimit,
        detail,
        new RunTables(knowledge.tables(), knowledge.release(), knowledge.following()));
  }

  private Classifier(
      Knowledge knowledge,
      int threads,
      IntFunction<Inference> inferences,
      Supplier<String> reasoner,
      int together,
      Duration timeLimit,
      Detail detail,
      RunTables tables) {
    this.knowledge = knowledge;
    this.timeLimit = timeLimit;
    this.threads = threads;
    this.inferences = inferences;
    this.reasoner = reasoner;
    this.detail = detail;
    this.together = together;
    this.tables = tables;
    contradictions =
        new Contradictions(
            () -> Justifier.open(knowledge.files(), timeLimit), detail != Detail.BRIEF);
  }

  /**
   * Opens a release of the knowledge and a reasoner on it.
   *
   * @param guidelines keys of the guidelines to follow; empty for the one the ontology names
   * @param recollections whether statements that nobody verified are shown as well
   * @param timeLimit the longest one patient may take
   * @param threads how many patients may be worked on at once
   * @throws org.gravida.knowledge.UnknownGuidelineException if the ontology lacks one of them
   */
  public static Classifier open(
      Path ontology,
      Path queries,
      List<String> guidelines,
      boolean recollections,
      Duration timeLimit,
      int threads,
      Detail detail) {
    OntologyFiles files = OntologyFiles.open(ontology);
    var targets = new CompletableFuture<List<String>>();
    var first = CompletableFuture.supplyAsync(() -> Reasoner.open(files, targets::join, timeLimit));
    try {
      Knowledge opened = Knowledge.open(files, queries);
      Knowledge knowledge =
          opened.following(Following.of(opened.release(), guidelines, recollections));
      targets.complete(knowledge.targets());
      IntFunction<Inference> reasoners =
          number ->
              number == 0 ? first.join() : Reasoner.open(files, knowledge.targets(), timeLimit);
      return new Classifier(
          knowledge, threads, reasoners, Reasoner::version, false, timeLimit, detail);
    } finally {
      targets.complete(List.of());
    }
  }

  /**
   * Opens a compiled release: its rules decide, or a reasoner where it has none.
   *
   * @param files the ontology it was made from
   * @param guidelines as in the other
   */
  public static Classifier open(
      CompiledRelease compiled,
      OntologyFiles files,
      Path queries,
      List<String> guidelines,
      boolean recollections,
      Duration timeLimit,
      int threads,
      Detail detail) {
    Knowledge all = Knowledge.of(files, queries, compiled);
    var knowledge = all.following(Following.of(all.release(), guidelines, recollections));
    var unused = CompletableFuture.runAsync(knowledge::abstraction); // ready when first asked for
    Optional<Inference> rules = compiled.rules().map(RuleSet::new);
    IntFunction<Inference> inferences =
        number -> rules.orElseGet(() -> Reasoner.open(files, knowledge.targets(), timeLimit));
    return new Classifier(
        knowledge, threads, inferences, compiled::reasoner, rules.isPresent(), timeLimit, detail);
  }

  /**
   * Opens a compiled release where the files it was made from are not, for brief answers by its
   * rules.
   *
   * @throws IllegalArgumentException if it has no rules
   */
  public static Classifier open(
      CompiledRelease compiled, List<String> guidelines, boolean recollections, int threads) {
    if (compiled.rules().isEmpty()) {
      throw new IllegalArgumentException("no proved rules: " + compiled.outside());
    }
    return open(
        compiled,
        OntologyFiles.none(),
        Path.of(""),
        guidelines,
        recollections,
        Duration.ofDays(1),
        threads,
        Detail.BRIEF);
  }

  /**
   * Returns a classifier that reads files and draws findings by another release, and concludes and
   * answers as this one.
   */
  public Classifier with(Release other) {
    return new Classifier(
        knowledge.with(other), threads, inferences, reasoner, together, timeLimit, detail, tables);
  }

  /** Returns the opened knowledge. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** Returns what the rows say that several patients of this run may be told, as statements. */
  public List<Triple> rows() {
    return tables.statements();
  }

  /** Returns the longest that one patient may take, for one thread. */
  public TimeLimit timeLimit() {
    return new TimeLimit(timeLimit);
  }

  /** Returns a reader of patient files for this release. */
  public PatientSource source(Mapping mapping) {
    return new PatientSource(knowledge, mapping, timeLimit());
  }

  /** Returns the versions that make the answers. */
  public Versions versions(String tool) {
    return knowledge.versions(tool, reasoner.get());
  }

  /**
   * Opens a queue, which takes patients one by one and keeps their order.
   *
   * @param answered takes the opinions
   * @param unanswered takes the patients on whom none could be formed
   */
  public OrderedParallelMap<PatientRecord, Opinion> queue(
      Consumer<Opinion> answered, Consumer<Unanswered> unanswered) {
    return queue(threads, this::worker, answered, unanswered);
  }

  static OrderedParallelMap<PatientRecord, Opinion> queue(
      int most,
      IntFunction<Function<PatientRecord, Opinion>> workers,
      Consumer<Opinion> answered,
      Consumer<Unanswered> unanswered) {
    var receiver =
        new OrderedParallelMap.Receiver<PatientRecord, Opinion>() {
          @Override
          public void done(PatientRecord patient, Opinion opinion) {
            answered.accept(opinion);
          }

          @Override
          public void failed(PatientRecord patient, Throwable cause) {
            unanswered.accept(Unanswered.of(patient, cause));
          }
        };
    return new OrderedParallelMap<>(most, QUEUE, workers, receiver);
  }

  private static int together(Detail detail) {
    return switch (detail) {
      case GRAPH, ROWS, PROVENANCE -> 1;
      case FULL -> 1 << 5;
      case BRIEF -> Integer.MAX_VALUE;
    };
  }

  /**
   * Returns how many patients are best classified together at most: few where an opinion is large,
   * one where it takes long, any number where neither is so.
   */
  public int together() {
    return together;
  }

  /** Returns how many patients may be worked on at once. */
  public int threads() {
    return threads;
  }

  /**
   * Returns the worker of a number, from 0, to be used by one thread at a time; it begins the time
   * of each patient.
   */
  public Function<PatientRecord, Opinion> worker(int number) {
    TimeLimit limit = timeLimit();
    var classifier = worker(number, limit);
    return patient -> {
      limit.begin();
      return classifier.apply(patient);
    };
  }

  /** Returns such a worker, under a limit that others begin. */
  public Function<PatientRecord, Opinion> worker(int number, TimeLimit limit) {
    PatientClassifier classifier = classifier(number);
    return patient -> classifier.classify(patient, limit);
  }

  /**
   * Classifies all patients; opinions arrive in the order of the patients.
   *
   * @throws IllegalStateException if there can be no opinion on one of them
   */
  public void classify(List<PatientRecord> patients, Consumer<Opinion> answered) {
    Consumer<Unanswered> refuse =
        patient -> {
          throw new IllegalStateException("no opinion on " + patient.patient(), patient.cause());
        };
    try (var waiting = queue(answered, refuse)) {
      patients.forEach(waiting::accept);
      waiting.finish();
    }
  }

  private PatientClassifier classifier(int number) {
    while (number >= classifiers.size()) {
      Inference inference = inferences.apply(classifiers.size());
      classifiers.add(new PatientClassifier(knowledge, inference, contradictions, tables, detail));
    }
    return classifiers.get(number);
  }

  @Override
  public void close() {
    classifiers.forEach(PatientClassifier::close);
    contradictions.close();
  }
}
