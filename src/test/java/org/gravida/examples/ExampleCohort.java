package org.gravida.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Versions;
import org.gravida.query.Graph;
import org.gravida.record.PatientRecord;
import org.gravida.report.OpinionWriter;

/** The example patients, read from one file and consulted on. */
record ExampleCohort(
    Knowledge knowledge, Versions versions, List<PatientRecord> patients, List<Opinion> opinions) {
  static final Path FOLDER = Path.of("examples");

  static ExampleCohort read(String file) {
    return read(FOLDER.resolve(file), Path.of("ontology"), Mapping.none());
  }

  /** Reads the examples for every guideline, recollections included. */
  static ExampleCohort readForAll(String file) {
    return read(file, List.of(Following.ALL), true, 1);
  }

  /** Reads the examples for these guidelines. */
  static ExampleCohort read(String file, List<String> keys, boolean recollections, int threads) {
    Path ontology = Path.of("ontology");
    return read(FOLDER.resolve(file), ontology, Mapping.none(), keys, recollections, threads);
  }

  static ExampleCohort read(Path file, Path ontology, Mapping mapping) {
    return read(file, ontology, mapping, List.of(), false, 1);
  }

  /** Reads a file for these guidelines, of the project's ontology by its compiled release. */
  static ExampleCohort read(
      Path file,
      Path ontology,
      Mapping mapping,
      List<String> keys,
      boolean recollections,
      int threads) {
    if (ontology.equals(Path.of("ontology")) && threads == 1) {
      return read(file, mapping, Ready.classifier(keys, recollections, Detail.ROWS));
    }
    var limit = Duration.ofSeconds(60);
    Path queries = Path.of("queries");
    return read(
        file,
        mapping,
        Classifier.open(ontology, queries, keys, recollections, limit, threads, Detail.ROWS));
  }

  /** Reads a file for the home guideline, answered by the compiled release, without graphs. */
  static ExampleCohort readCompiled(Path file) {
    return read(file, Mapping.none(), Ready.classifier(List.of(), false, Detail.FULL));
  }

  private static ExampleCohort read(Path file, Mapping mapping, Classifier opened) {
    var patients = new ArrayList<PatientRecord>();
    var opinions = new ArrayList<Opinion>();
    try (var classifier = opened) {
      classifier.source(mapping).read(file, patients::add);
      try (var waiting =
          classifier.queue(opinions::add, unanswered -> fail("not answered: " + unanswered))) {
        patients.forEach(waiting::accept);
        waiting.finish();
      }
      return new ExampleCohort(
          classifier.knowledge(), classifier.versions("test"), patients, opinions);
    }
  }

  Opinion of(String start) {
    return opinions.stream().filter(o -> o.patient().startsWith(start)).findFirst().orElseThrow();
  }

  /** Returns what queries see: the ontology and every patient. */
  Graph graph() {
    var triples = new ArrayList<Triple>();
    opinions.forEach(opinion -> triples.addAll(opinion.graph()));
    return knowledge.graph().with(triples);
  }

  String written(OpinionWriter.Format format, List<Opinion> some) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, UTF_8);
    var writer =
        format == OpinionWriter.Format.FHIR
            ? OpinionWriter.fhir(out, versions, knowledge.release())
            : OpinionWriter.of(format, out, versions);
    writer.begin();
    some.forEach(writer::write);
    writer.end(List.of());
    out.flush();
    return bytes.toString(UTF_8);
  }
}
