package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gravida.cli.console.ExitCode;
import org.gravida.knowledge.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.model.parameters.Imports;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.util.SimpleIRIMapper;

/** One's own patients open in Protégé, and HermiT concludes there what classify prints. */
@Tag("proof")
class PatientOntologiesTest {
  private static final String PATIENTS = "examples/patients.json";
  private static final String ONTOLOGY = "https://w3id.org/gravida/ontology";

  @TempDir private static Path folder;

  private static JsonNode answers;
  private static OWLOntologyManager manager;

  @BeforeAll
  static void export() throws IOException, OWLOntologyCreationException {
    Path each = folder.resolve("each");
    var call = Call.of("export", "--output-dir", each.toString(), PATIENTS);
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    call = Call.of("export", "--output", folder.resolve("one").toString(), PATIENTS);
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    var classified = Call.of("classify", "--format", "json", PATIENTS);
    answers = new ObjectMapper().readTree(classified.out()).get("patients");
    manager = OWLManager.createOWLOntologyManager();
    manager
        .getIRIMappers()
        .add(
            new SimpleIRIMapper(
                IRI.create(ONTOLOGY), IRI.create(each.resolve("gravida.ttl").toUri())));
  }

  private static OWLOntology load(String file) throws OWLOntologyCreationException {
    return manager.loadOntologyFromOntologyDocument(folder.resolve(file).toFile());
  }

  private static List<String> names(String name) throws IOException {
    try (var files = Files.list(folder.resolve(name))) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(each -> each.endsWith(".ttl"))
          .sorted()
          .toList();
    }
  }

  private static List<JsonNode> answered(boolean consistent) {
    var some = new ArrayList<JsonNode>();
    answers.forEach(
        each -> {
          if (each.get("consistent").asBoolean() == consistent) {
            some.add(each);
          }
        });
    return some;
  }

  @Test
  void eachPatientIsAFileAndWhoContradictsHerselfIsApart() throws IOException {
    assertThat(names("each/individuals")).hasSize(answered(true).size());
    assertThat(names("each/individuals/contradictory")).hasSize(answered(false).size());
    assertThat(names("one/individuals")).containsExactly("patients.ttl");
    assertThat(names("one/individuals/contradictory"))
        .isEqualTo(names("each/individuals/contradictory"));
    for (String name : List.of("each/individuals", "each/individuals/contradictory")) {
      String catalog = Files.readString(folder.resolve(name).resolve("catalog-v001.xml"));
      String uri = catalog.replaceFirst("(?s).* uri=\"([^\"]*)\".*", "$1");
      assertThat(folder.resolve(name).resolve(uri)).exists();
    }
  }

  @Test
  void theyAreInOwl2Dl() throws OWLOntologyCreationException {
    OWLOntology all = load("one/individuals/patients.ttl");
    assertThat(all.directImports().map(each -> each.getOntologyID().getOntologyIRI().get()))
        .containsExactly(IRI.create(ONTOLOGY));
    assertThat(new OWL2DLProfile().checkOntology(all).getViolations()).isEmpty();
    manager.removeOntology(all);
  }

  @Test
  void everyLinkIsSeenAsOneAndEveryIndividualHasALabel() throws OWLOntologyCreationException {
    OWLOntology all = load("one/individuals/patients.ttl");
    var links =
        all.axioms(AxiomType.OBJECT_PROPERTY_ASSERTION)
            .map(each -> each.getProperty().asOWLObjectProperty().getIRI().getFragment())
            .map(each -> each.substring(each.lastIndexOf('/') + 1))
            .collect(Collectors.toSet());
    assertThat(links).contains("hasFact", "hasFinding", "what", "valueTerm", "subject", "judgedBy");
    assertThat(all.axioms(AxiomType.ANNOTATION_ASSERTION).filter(each -> each.getValue().isIRI()))
        .isEmpty();
    assertThat(all.individualsInSignature(Imports.EXCLUDED))
        .filteredOn(each -> each.getIRI().toString().startsWith("urn:"))
        .hasSizeGreaterThan(2000)
        .allSatisfy(
            each ->
                assertThat(
                        all.annotationAssertionAxioms(each.getIRI())
                            .filter(about -> about.getProperty().isLabel()))
                    .hasSize(1));
    assertThat(
            all.axioms(AxiomType.ANNOTATION_ASSERTION)
                .filter(about -> about.getProperty().isLabel())
                .map(about -> about.getValue()))
        .doesNotHaveDuplicates();
    manager.removeOntology(all);
  }

  @Test
  void hermitConcludesOfEachWhatClassifyPrints() throws OWLOntologyCreationException {
    var targets = new TreeSet<String>();
    answered(true).forEach(each -> targets.addAll(classes(each)));
    assertThat(targets).hasSizeGreaterThan(100);
    for (JsonNode answer : answered(true)) {
      String id = answer.get("patient").asText();
      OWLOntology ontology = load("each/individuals/" + id + ".ttl");
      assertThat(concluded(ontology, id, targets, classes(answer)))
          .as(id)
          .isEqualTo(classes(answer));
      manager.removeOntology(ontology);
    }
    for (JsonNode answer : answered(false)) {
      String id = answer.get("patient").asText();
      OWLOntology ontology = load("each/individuals/contradictory/" + id + ".ttl");
      var hermit = new org.semanticweb.HermiT.Reasoner(new Configuration(), ontology);
      assertThat(hermit.isConsistent()).as(id).isFalse();
      hermit.dispose();
      manager.removeOntology(ontology);
    }
  }

  private static Set<String> classes(JsonNode answer) {
    var classes = new TreeSet<String>();
    answer.get("classes").forEach(each -> classes.add(each.asText()));
    answer.get("assumedClasses").forEach(each -> classes.add(each.asText()));
    return classes;
  }

  /**
   * Returns the classes that HermiT gives the patient. Asked for a class alone, it looks up types
   * retrieved before, of which it loses some (RetrievalCallsLoseTypesTest); asked for one together
   * with {@code Patient}, which she is, it asks its tableau, which takes its time.
   *
   * @param expected those for which the tableau is asked where the look-up finds nothing
   */
  private static Set<String> concluded(
      OWLOntology ontology, String id, Set<String> targets, Set<String> expected) {
    var hermit = new org.semanticweb.HermiT.Reasoner(new Configuration(), ontology);
    var data = manager.getOWLDataFactory();
    var patient = data.getOWLNamedIndividual(IRI.create("urn:gravida:patient:" + id));
    var kind = data.getOWLClass(IRI.create(Vocabulary.PATIENT));
    var found = new TreeSet<String>();
    for (String each : targets) {
      var target = data.getOWLClass(IRI.create(Vocabulary.iri(each)));
      var both = data.getOWLObjectIntersectionOf(kind, target);
      if (hermit.isEntailed(data.getOWLClassAssertionAxiom(target, patient))
          || (expected.contains(each)
              && hermit.isEntailed(data.getOWLClassAssertionAxiom(both, patient)))) {
        found.add(each);
      }
    }
    hermit.dispose();
    return found;
  }
}
