package org.gravida.consultation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.gravida.intake.Mapping;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Versions;
import org.gravida.reasoning.Justifier;
import org.gravida.reasoning.Reasoner;
import org.gravida.record.PatientRecord;

/**
 * Opens everything a run needs and consults on many patients at once, in order.
 *
 * <p>The graph and the first reasoner are opened side by side, since each takes its time.
 */
public final class ConsultingRoom implements AutoCloseable {
  private final Knowledge knowledge;
  private final Duration timeLimit;
  private final int threads;
  private final CompletableFuture<Reasoner> first;
  private final List<Consultation> consultations = new ArrayList<>();

  private ConsultingRoom(
      Knowledge knowledge, CompletableFuture<Reasoner> first, Duration timeLimit, int threads) {
    this.knowledge = knowledge;
    this.first = first;
    this.timeLimit = timeLimit;
    this.threads = threads;
  }

  /**
   * Opens a release of the knowledge and a reasoner on it.
   *
   * @param timeLimit the longest one patient may take
   * @param threads how many patients may be worked on at once
   */
  public static ConsultingRoom open(Path ontology, Path queries, Duration timeLimit, int threads) {
    OntologyFiles files = OntologyFiles.open(ontology);
    var targets = new CompletableFuture<List<String>>();
    var first = CompletableFuture.supplyAsync(() -> Reasoner.open(files, targets::join, timeLimit));
    Knowledge knowledge = Knowledge.open(files, queries);
    targets.complete(knowledge.release().targets());
    return new ConsultingRoom(knowledge, first, timeLimit, threads);
  }

  /** Returns the opened knowledge. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** Returns a reader of patient files for this release. */
  public PatientSource source(Mapping mapping) {
    return new PatientSource(knowledge, mapping);
  }

  /** Returns the versions that make the answers. */
  public Versions versions(String tool) {
    return knowledge.versions(tool, Reasoner.version());
  }

  /** Consults on all patients; opinions arrive in the order of the patients. */
  public void consult(List<PatientRecord> patients, Consumer<Opinion> sink) {
    int workers = Math.max(1, Math.min(threads, patients.size() / 8));
    var graph = new PatientGraph(knowledge.release());
    var free = new java.util.concurrent.LinkedBlockingQueue<Consultation>();
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      for (int i = 0; i < workers; i++) {
        Consultation consultation = consultation(i);
        consultations.add(consultation);
        free.add(consultation);
      }
      var waiting = new ArrayDeque<Future<Opinion>>();
      for (PatientRecord patient : patients) {
        waiting.add(pool.submit(() -> consult(free, patient, graph)));
        while (waiting.size() > 4 * workers) {
          sink.accept(finished(waiting.remove()));
        }
      }
      while (!waiting.isEmpty()) {
        sink.accept(finished(waiting.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private Consultation consultation(int number) {
    Reasoner reasoner =
        number == 0
            ? first.join()
            : Reasoner.open(knowledge.files(), knowledge.release().targets(), timeLimit);
    return new Consultation(
        knowledge, reasoner, () -> Justifier.open(knowledge.files(), timeLimit));
  }

  private static Opinion consult(
      java.util.concurrent.BlockingQueue<Consultation> free,
      PatientRecord patient,
      PatientGraph graph)
      throws InterruptedException {
    Consultation consultation = free.take();
    try {
      String iri = PatientGraph.iri(patient.id());
      return consultation.consult(patient, iri, named(iri, graph.triples(patient)));
    } finally {
      free.put(consultation);
    }
  }

  /** Gives the facts of a patient IRIs of their own, so that graphs of patients can be joined. */
  private static List<Triple> named(String iri, List<Triple> triples) {
    return triples.stream()
        .map(
            triple ->
                new Triple(
                    named(iri, triple.subject()),
                    triple.predicate(),
                    triple.datatype().isEmpty() ? named(iri, triple.object()) : triple.object(),
                    triple.datatype()))
        .toList();
  }

  private static String named(String iri, String node) {
    return node.startsWith("_:f") ? iri + "#fact-" + node.substring(3) : node;
  }

  private static Opinion finished(Future<Opinion> opinion) {
    try {
      return opinion.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.util.concurrent.CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    consultations.forEach(Consultation::close);
  }
}
