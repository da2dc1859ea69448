package org.gravida.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.Ready;
import org.gravida.consultation.explanation.AskedConclusions;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.ExplanationGraph;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.QueryFile;
import org.gravida.report.explanation.ExplanationWriter;
import org.gravida.report.explanation.ExplanationWriter.Explained;
import org.gravida.report.explanation.ExplanationWriter.Format;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ontology and what {@code classify -f ttl} and {@code explain -f ttl} write, loaded as they
 * are by a tool that knows nothing of Gravida, answer every shipped query with the rows of {@code
 * gravida query --data}.
 */
class GraphElsewhereTest {
  private static final ExampleCohort COHORT = ExampleCohort.readForAll("patients.json");
  private static final org.gravida.query.Graph HERE = COHORT.graph();

  private static Graph elsewhere;

  @BeforeAll
  static void load(@TempDir Path folder) throws IOException {
    elsewhere = GraphOfFiles.load(folder, patient -> true);
    Path explained = folder.resolve("explained.ttl");
    Files.write(explained, explained());
    int before = elsewhere.size();
    RDFDataMgr.read(elsewhere, explained.toUri().toString());
    assertThat(elsewhere.size()).isGreaterThan(before + 10_000);
  }

  /** Returns what {@code explain -f ttl} writes, which changes no row. */
  private static byte[] explained() {
    var bytes = new ByteArrayOutputStream();
    var release = Ready.release();
    var knowledge = COHORT.knowledge();
    var versions = knowledge.versions("test", release.reasoner());
    try (var out = new PrintStream(bytes, false, UTF_8);
        var explainer = new Explainer(knowledge, release.rules().orElseThrow(), Optional.empty())) {
      var writer = ExplanationWriter.of(Format.TTL, out, versions, knowledge::label, false);
      var graph = new ExplanationGraph(knowledge, versions);
      var asked = new AskedConclusions(knowledge, Map.of());
      new PatientSource(knowledge, Mapping.none())
          .read(
              GraphOfFiles.PATIENTS,
              patient -> {
                var why = explainer.of(patient);
                var statements =
                    why.isConsistent()
                        ? graph.of(patient, why, asked.of(why, 1, () -> false))
                        : graph.of(patient, why, why.collisions(1, () -> false));
                writer.write(
                    new Explained(
                        patient.id(), List.of(), List.of(), Optional.empty(), statements));
              });
      writer.end();
    }
    return bytes.toByteArray();
  }

  static Stream<QueryFile> queries() {
    return Stream.of(QueryFile.Kind.ANSWER, QueryFile.Kind.LIST)
        .flatMap(kind -> COHORT.knowledge().queries().of(kind).stream());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void anotherToolGivesTheSameRows(QueryFile query) {
    var given = GraphOfFiles.given(query);
    var expected = HERE.rows(query, given);
    assertThat(expected.rows()).as("the parameters fit").isNotEmpty();
    assertThat(rows(query, given)).isEqualTo(GraphOfFiles.texts(expected.table().rows()));
  }

  private static List<List<String>> rows(QueryFile query, Map<String, String> given) {
    var asked = QueryExec.graph(elsewhere).query(query.text());
    given.forEach((name, text) -> asked.substitution(Var.alloc(name), iri(text)));
    var rows = new ArrayList<List<String>>();
    try (var execution = asked.build()) {
      var found = execution.select();
      found.forEach(
          binding ->
              rows.add(
                  found.getResultVars().stream().map(each -> text(binding.get(each))).toList()));
    }
    return rows;
  }

  private static Node iri(String id) {
    return NodeFactory.createURI(Vocabulary.iri(id));
  }

  private static String text(Node node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : "_:";
  }

  @Test
  void everyPropertyOfTheGraphIsDeclared() {
    var declared = new HashSet<String>();
    for (var kind : List.of(OWL.AnnotationProperty, OWL.ObjectProperty, OWL.DatatypeProperty)) {
      elsewhere
          .find(Node.ANY, RDF.type.asNode(), kind.asNode())
          .forEach(each -> declared.add(each.getSubject().toString()));
    }
    var used = new HashSet<String>();
    elsewhere
        .find()
        .mapWith(each -> each.getPredicate().getURI())
        .filterKeep(each -> each.startsWith(Vocabulary.NAMESPACE))
        .forEach(used::add);
    assertThat(used).hasSizeGreaterThan(200);
    assertThat(declared).containsAll(used);
  }
}
