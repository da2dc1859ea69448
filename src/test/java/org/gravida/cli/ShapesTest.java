package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.update.UpdateAction;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exported has the shape that {@code ontology/shapes.ttl} says, and a broken graph not. */
class ShapesTest {
  private static final Shapes SHAPES =
      Shapes.parse(RDFDataMgr.loadGraph(Path.of("ontology/shapes.ttl").toUri().toString()));
  private static final String PREFIXES =
      """
      PREFIX grv: <https://w3id.org/gravida/>
      PREFIX care: <https://w3id.org/gravida/rows/care-by-class#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      """;

  @TempDir private static Path folder;

  private static Model exported;

  @BeforeAll
  static void export() {
    var call =
        Call.of(
            "export",
            "--output",
            folder.toString(),
            "--guideline",
            "all",
            "--recollections",
            "examples/patients.json");
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    exported = model("gravida.nt").add(model("patients.nt"));
  }

  private static Model model(String name) {
    return RDFDataMgr.loadModel(folder.resolve(name).toUri().toString());
  }

  private static ValidationReport report(Graph graph) {
    return ShaclValidator.get().validate(SHAPES, graph);
  }

  private static String told(ValidationReport report) {
    return report.getEntries().stream()
        .limit(5)
        .map(each -> each.focusNode() + " " + each.resultPath() + " " + each.message())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void whatIsExportedConforms() {
    var report = report(exported.getGraph());
    assertThat(report.conforms()).as(told(report)).isTrue();
  }

  @Test
  void patientsAsAnOntologyConformAsWell() {
    var report = report(model("gravida.nt").add(model("individuals/patients.nt")).getGraph());
    assertThat(report.conforms()).as(told(report)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patientId | DELETE WHERE { ?p grv:patientId 'Ada-reference-alloimmune' }",
        "hasFact | DELETE { ?p grv:hasFact ?f } WHERE { ?p grv:hasFact ?f }",
        "Or | DELETE { ?f grv:what ?w } INSERT { ?f grv:what 'x' } WHERE { ?f grv:what ?w }",
        "Class | DELETE { ?f a ?c } INSERT { ?f a grv:Cause } WHERE { ?p grv:hasFinding ?f . ?f a ?c }",
        "status | INSERT { ?s grv:status grv:Confirmed } WHERE { ?s grv:status grv:Excluded }",
        "ofCause | INSERT { ?s grv:ofCause grv:Karyotype } WHERE { ?s a grv:Status }",
        "answerKey | DELETE { ?j grv:answerKey ?k } WHERE { ?p grv:judgement ?j . ?j grv:answerKey ?k }",
        "standing | DELETE WHERE { ?r care:standing ?s }",
        "Or | DELETE WHERE { ?r care:warnings ?w }",
        "adviceOn | DELETE { ?a grv:adviceOn ?r } WHERE { ?a grv:adviceOn ?r }",
        "source | DELETE { ?r dcterms:source ?s } WHERE { ?r a grv:Recommendation ; dcterms:source ?s }"
      })
  void aBrokenGraphDoesNot(String where, String update) {
    Model broken = ModelFactory.createDefaultModel().add(exported);
    UpdateAction.parseExecute(PREFIXES + update, DatasetFactory.wrap(broken));
    var report = report(broken.getGraph());
    assertThat(report.conforms()).as(where).isFalse();
    assertThat(
            report.getEntries().stream()
                .map(each -> each.resultPath() + " " + each.sourceConstraintComponent()))
        .anyMatch(each -> each.contains(where));
  }
}
