package org.gravida.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Following;
import org.gravida.query.QueryFile;
import org.gravida.report.OpinionWriter;
import org.gravida.report.text.TextForm;

/**
 * What a tool of others loads: the files of the ontology, and of the examples what {@code classify
 * -f ttl} writes; and what it is asked.
 */
final class GraphOfFiles {
  static final Path PATIENTS = Path.of("examples/patients.json");

  /** A value for each parameter of a query, to which the examples have an answer. */
  private static final Map<String, String> VALUES =
      Map.of(
          "cause", "AlloimmuneRejection",
          "examination", "Karyotype",
          "class", "AlloimmuneHabitualMiscarriagePatient",
          "verdict", "AlloimmuneVerdict",
          "claim", "ClaimE15",
          "figure", "QuotedAutoantibodyShare",
          "recommendation", "ArticleSurgicalCorrection",
          "finding", "AbnormalBloodGlucose",
          "whole", "GeneticCause",
          "guideline", "EshreGuideline2022");

  private GraphOfFiles() {}

  /**
   * Loads the files.
   *
   * @param folder for what is written
   * @param isAsked the ids of the patients
   */
  static Graph load(Path folder, Predicate<String> isAsked) throws IOException {
    var graph = GraphFactory.createDefaultGraph();
    for (Path each : modules()) {
      RDFDataMgr.read(graph, each.toUri().toString());
    }
    Path written = Files.write(folder.resolve("patients.ttl"), written(isAsked));
    RDFDataMgr.read(graph, written.toUri().toString());
    return graph;
  }

  private static List<Path> modules() throws IOException {
    try (var files = Files.walk(Path.of("ontology"))) {
      return files
          .filter(file -> file.toString().endsWith(".ttl"))
          .filter(file -> !file.getParent().endsWith("example"))
          .sorted()
          .toList();
    }
  }

  private static byte[] written(Predicate<String> isAsked) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, false, UTF_8);
        var classifier = Ready.classifier(List.of(Following.ALL), true, Detail.GRAPH)) {
      var writer =
          OpinionWriter.of(
              OpinionWriter.Format.TTL,
              out,
              classifier.versions("test"),
              TextForm.PLAIN,
              classifier.rows());
      var worker = classifier.worker(0);
      writer.begin();
      classifier
          .source(Mapping.none())
          .read(
              PATIENTS,
              patient -> {
                if (isAsked.test(patient.id())) {
                  writer.write(worker.apply(patient));
                }
              });
      writer.end(List.of());
    }
    return bytes.toByteArray();
  }

  /** Returns a value for each parameter that a query needs. */
  static Map<String, String> given(QueryFile query) {
    var given = new HashMap<String, String>();
    query.parameters().stream()
        .filter(each -> !each.optional())
        .forEach(each -> given.put(each.name(), VALUES.get(each.name())));
    return given;
  }

  /** Returns rows without the names of blank nodes, of which each tool has its own. */
  static List<List<String>> texts(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(text -> text.startsWith("_:") ? "_:" : text).toList())
        .toList();
  }
}
