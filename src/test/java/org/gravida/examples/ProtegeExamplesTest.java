package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gravida.consultation.answer.Opinion;
import org.gravida.inference.Facts;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.QueryFile;
import org.gravida.reasoning.Reasoner;
import org.gravida.reasoning.TurtleForm;
import org.gravida.record.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.parameters.Imports;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.search.EntitySearcher;
import org.semanticweb.owlapi.util.SimpleIRIMapper;

/**
 * A maintainer who opens the examples in Protégé and starts HermiT sees what the command line says.
 */
class ProtegeExamplesTest {
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final String NAME = "https://w3id.org/gravida/ontology/example/";
  private static final String PATIENT = "https://w3id.org/gravida/example/";
  private static final OntologyFiles FILES = OntologyFiles.open(ONTOLOGY);
  private static final ExampleCohort COHORT = ExampleCohort.read("patients.json");
  private static final ExampleCohort SPLIT = ExampleCohort.readForAll("guidelines.json");
  private static final List<Opinion> SOUND =
      COHORT.opinions().stream().filter(Opinion::consistent).toList();
  private static final List<Opinion> BROKEN =
      COHORT.opinions().stream().filter(opinion -> !opinion.consistent()).toList();

  @TempDir Path folder;

  @Test
  void theFilesHoldTheFindingsOfTheExamples() throws IOException {
    assertWritten("patients", "Example patients of Gravida, with their findings.", SOUND);
    assertWritten(
        "contradiction",
        "A patient whose file contradicts itself: HermiT calls this ontology inconsistent.",
        BROKEN);
    assertWritten(
        "guidelines",
        "Example patients whom guidelines judge differently, with their findings.",
        SPLIT.opinions());
  }

  private void assertWritten(String name, String what, List<Opinion> opinions) throws IOException {
    Path draft = folder.resolve(name + ".ttl");
    Files.writeString(draft, turtle(name, what, opinions));
    String text = TurtleForm.canonical(draft, FILES);
    Path file = ONTOLOGY.resolve("generated/example").resolve(name + ".ttl");
    if (Boolean.getBoolean("gravida.fixtures.write")) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file)).isEqualTo(text);
    assertThat(TurtleForm.canonical(file, FILES)).isEqualTo(text);
  }

  @Test
  void theRoofDoesNotImportThem() {
    assertThat(FILES.catalog())
        .containsKeys(NAME + "patients", NAME + "contradiction", NAME + "guidelines");
    assertThat(FILES.documents())
        .noneMatch(path -> path.startsWith(ONTOLOGY.resolve("generated/example")));
  }

  @Tag("proof")
  @Test
  void theyOpenOfflineAndAreInOwl2Dl() throws OWLOntologyCreationException {
    var ontology = load("patients");
    assertThat(new OWL2DLProfile().checkOntology(ontology).getViolations()).isEmpty();
    var hermit = new org.semanticweb.HermiT.Reasoner(new Configuration(), ontology);
    assertThat(hermit.isConsistent()).isTrue();
    var data = ontology.getOWLOntologyManager().getOWLDataFactory();
    var yes = COHORT.of("Ada");
    var individual = data.getOWLNamedIndividual(IRI.create(PATIENT + yes.patient()));
    assertThat(yes.classes())
        .isNotEmpty()
        .allSatisfy(
            id ->
                assertThat(
                        hermit.isEntailed(
                            data.getOWLClassAssertionAxiom(
                                data.getOWLClass(IRI.create(Vocabulary.iri(id))), individual)))
                    .as(id)
                    .isTrue());
    hermit.dispose();
    var broken = new org.semanticweb.HermiT.Reasoner(new Configuration(), load("contradiction"));
    assertThat(broken.isConsistent()).isFalse();
    broken.dispose();
  }

  @Tag("proof")
  @Test
  void theReasonerConcludesFromThemWhatClassifyPrints() throws OWLOntologyCreationException {
    assertThat(SOUND).hasSizeGreaterThan(15);
    assertConcluded(load("patients"), COHORT, SOUND);
    assertConcluded(load("contradiction"), COHORT, BROKEN);
    assertConcluded(load("guidelines"), SPLIT, SPLIT.opinions());
  }

  private static void assertConcluded(
      OWLOntology ontology, ExampleCohort cohort, List<Opinion> opinions) {
    var targets = cohort.knowledge().targets();
    try (var reasoner = Reasoner.open(FILES, targets, Duration.ofSeconds(60))) {
      for (Opinion opinion : opinions) {
        var conclusions = reasoner.conclude(facts(ontology, opinion.patient()));
        assertThat(conclusions.consistent()).isEqualTo(opinion.consistent());
        assertThat(List.copyOf(conclusions.entailed()))
            .as(opinion.patient())
            .isEqualTo(
                Stream.concat(opinion.classes().stream(), opinion.assumedClasses().stream())
                    .sorted()
                    .toList());
      }
    }
  }

  /** Reads the findings and numbers of a patient back from her individual. */
  private static Facts facts(OWLOntology ontology, String patient) {
    var data = ontology.getOWLOntologyManager().getOWLDataFactory();
    OWLNamedIndividual individual = data.getOWLNamedIndividual(IRI.create(PATIENT + patient));
    var findings = new HashSet<String>();
    ontology
        .objectPropertyAssertionAxioms(individual)
        .flatMap(axiom -> EntitySearcher.getTypes(axiom.getObject(), ontology))
        .forEach(type -> findings.add(Vocabulary.id(type.asOWLClass().getIRI().toString())));
    var numbers = new TreeMap<String, Integer>();
    ontology
        .dataPropertyAssertionAxioms(individual)
        .forEach(
            axiom ->
                numbers.put(
                    Vocabulary.id(axiom.getProperty().asOWLDataProperty().getIRI().toString()),
                    axiom.getObject().parseInteger()));
    return new Facts(patient, List.copyOf(findings), numbers);
  }

  private static OWLOntology load(String name) throws OWLOntologyCreationException {
    var manager = OWLManager.createOWLOntologyManager();
    FILES
        .catalog()
        .forEach(
            (iri, path) ->
                manager
                    .getIRIMappers()
                    .add(new SimpleIRIMapper(IRI.create(iri), IRI.create(path.toUri()))));
    var ontology = manager.loadOntology(IRI.create(NAME + name));
    assertThat(ontology.imports().count()).isEqualTo(FILES.documents().size());
    assertThat(ontology.axioms(Imports.INCLUDED).count()).isGreaterThan(1000);
    return ontology;
  }

  private static String turtle(String name, String what, List<Opinion> opinions) {
    var text = new StringBuilder();
    line(text, "@prefix ex: <" + PATIENT + ">");
    line(text, "@prefix owl: <http://www.w3.org/2002/07/owl#>");
    line(text, "@prefix grv: <https://w3id.org/gravida/>");
    line(text, "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#>");
    line(text, "@prefix skos: <http://www.w3.org/2004/02/skos/core#>");
    line(text, "@prefix xsd: <http://www.w3.org/2001/XMLSchema#>");
    line(text, "@prefix dcterms: <http://purl.org/dc/terms/>");
    line(
        text,
        "<%s> a owl:Ontology ; owl:versionIRI <%s> ; owl:imports <%s> ; dcterms:license <%s> ;"
                .formatted(
                    NAME + name,
                    NAME + name + "/0.1.0",
                    "https://w3id.org/gravida/ontology",
                    "https://creativecommons.org/licenses/by/4.0/")
            + " owl:versionInfo \"0.1.0\" ; dcterms:title \"Gravida example: %s\"@en ;"
                .formatted(name)
            + " dcterms:description %s".formatted(english(what)));
    for (Opinion opinion : opinions) {
      patient(text, opinion);
    }
    return text.toString();
  }

  private static void patient(StringBuilder text, Opinion opinion) {
    String iri = PATIENT + opinion.patient();
    line(text, "<%s> a owl:NamedIndividual, grv:Patient".formatted(iri));
    line(text, "<%s> rdfs:label \"%s\"@en".formatted(iri, opinion.patient()));
    line(text, "<%s> dcterms:source grv:GravidaSource".formatted(iri));
    line(text, "<%s> skos:definition %s".formatted(iri, english(story(opinion.patient()))));
    String graphIri = opinion.graph().get(0).subject();
    Map<String, String> names = names(opinion, graphIri, iri);
    for (Triple triple : opinion.graph()) {
      String node = names.getOrDefault(triple.subject(), "");
      boolean own = triple.subject().equals(graphIri);
      if (own && names.containsKey(triple.object())) {
        line(text, "<%s> grv:hasFinding <%s>".formatted(iri, names.get(triple.object())));
      } else if (own && triple.datatype().endsWith("#integer")) {
        line(text, "<%s> <%s> %s".formatted(iri, triple.predicate(), object(triple)));
      } else if (triple.predicate().endsWith("#type") && !node.isEmpty()) {
        String label = opinion.patient() + ": " + label(triple.object());
        line(text, "<%s> a owl:NamedIndividual, <%s>".formatted(node, triple.object()));
        line(text, "<%s> rdfs:label %s".formatted(node, english(label)));
        line(text, "<%s> dcterms:source grv:GravidaSource".formatted(node));
      } else if (!node.isEmpty()) {
        line(text, "<%s> <%s> %s".formatted(node, triple.predicate(), object(triple)));
      }
    }
  }

  /** Names each finding after the patient and its class. */
  private static Map<String, String> names(Opinion opinion, String graphIri, String iri) {
    var names = new TreeMap<String, String>();
    for (Triple triple : opinion.graph()) {
      if (triple.subject().startsWith(graphIri + "#finding-")
          && triple.predicate().endsWith("#type")) {
        String name = iri + "-" + Vocabulary.id(triple.object());
        String next = name;
        for (int i = 2; names.containsValue(next); i++) {
          next = name + "-" + i;
        }
        names.put(triple.subject(), next);
      }
    }
    return names;
  }

  private static String object(Triple triple) {
    return triple.datatype().isEmpty()
        ? "<" + triple.object() + ">"
        : quoted(triple.object()) + "^^<" + triple.datatype() + ">";
  }

  private static String story(String patient) {
    return Stream.of(COHORT, SPLIT)
        .flatMap(cohort -> cohort.patients().stream())
        .filter(record -> record.id().equals(patient))
        .flatMap(record -> record.facts().stream())
        .filter(fact -> fact.what().equals("FileNote"))
        .map(fact -> fact.get(Field.VALUE))
        .findFirst()
        .orElseThrow();
  }

  private static String label(String iri) {
    var query =
        QueryFile.of(
            Path.of("queries/list/label.rq"),
            "SELECT ?l WHERE { <%s> <http://www.w3.org/2000/01/rdf-schema#label> ?l }"
                .formatted(iri));
    return COHORT.knowledge().graph().select(query, Map.of()).rows().get(0).get(0);
  }

  private static String english(String text) {
    return quoted(text) + "@en";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void line(StringBuilder text, String statement) {
    text.append(statement).append(" .\n");
  }
}
