package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.AnonId;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.Triple;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;

/** RDF says the same as any other patient file. */
class PatientGraphTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/gravida/intake");

  @Test
  void givesEveryFactBackThroughTheQuery() throws IOException {
    for (String name : FixtureTest.files().toList()) {
      var original = ReadFile.of(name, Files.readAllBytes(FOLDER.resolve(name))).patients();
      var sorted = new ArrayList<>(original);
      sorted.sort(Comparator.comparing(PatientRecord::id));
      var again = new ArrayList<PatientRecord>();
      var files = new PatientFiles(SmallRelease.RELEASE);
      var rows = rows(original);
      var problems =
          files.read(items -> files.cut(rows::forEach, Place.of(name), Set::of, items), again::add);
      assertThat(problems).isEmpty();
      assertThat(RoundTripTest.facts(again)).as(name).isEqualTo(RoundTripTest.facts(sorted));
    }
  }

  @Test
  void encodesTheIdInTheIriOfThePatient() {
    assertThat(PatientGraph.iri("a b/ü#1")).isEqualTo("urn:gravida:patient:a%20b%2F%C3%BC%231");
  }

  private static List<List<String>> rows(List<PatientRecord> patients) throws IOException {
    Model model = ModelFactory.createDefaultModel();
    for (PatientRecord patient : patients) {
      var graph = new PatientGraph(SmallRelease.RELEASE);
      graph.triples(patient).forEach(triple -> add(model, patient.id(), triple));
    }
    String query = Files.readString(Path.of("queries/release/facts.rq"));
    try (var execution = QueryExecutionFactory.create(query, model)) {
      var results = execution.execSelect();
      var rows = new ArrayList<List<String>>();
      while (results.hasNext()) {
        var solution = results.next();
        rows.add(results.getResultVars().stream().map(v -> text(solution.get(v))).toList());
      }
      return rows;
    }
  }

  private static String text(RDFNode node) {
    return node == null
        ? ""
        : node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
  }

  private static void add(Model model, String scope, Triple triple) {
    Resource subject = resource(model, scope, triple.subject());
    RDFNode object =
        triple.datatype().isEmpty()
            ? resource(model, scope, triple.object())
            : model.createTypedLiteral(
                triple.object(), TypeMapper.getInstance().getSafeTypeByName(triple.datatype()));
    model.add(subject, model.createProperty(triple.predicate()), object);
  }

  private static Resource resource(Model model, String scope, String name) {
    return name.startsWith("_:")
        ? model.createResource(new AnonId(scope + name))
        : model.createResource(name);
  }
}
