package org.gravida.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gravida.inference.Facts;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.reasoner.InferenceType;
import uk.ac.manchester.cs.owl.owlapi.OWLDataFactoryImpl;

/**
 * Why the reasoner asks satisfiability questions only: HermiT 1.4.5.519 loses types of an
 * individual when they are retrieved.
 *
 * <p>The ontology: one cause covered by four parts, a finding that rules out each part, and the
 * patient classes "part confirmed" and "part excluded". Three parts are ruled out, so three
 * exclusions are entailed. What is lost depends on hash order, which differs from name to name, so
 * each try uses names of its own. About half of the tries lose something.
 */
class RetrievalCallsLoseTypesTest {
  private static final int TRIES = 20;
  private static final OWLDataFactory OWL = new OWLDataFactoryImpl();

  @Test
  void theTableauFindsEveryTypeAndRetrievalLosesSome(@TempDir Path folder) throws IOException {
    int lost = 0;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      String prefix = "Try" + attempt;
      Facts facts = facts(prefix, 3);
      Set<String> truth =
          Set.of(prefix + "P0Excluded", prefix + "P1Excluded", prefix + "P2Excluded");

      OntologyFiles files = write(Files.createDirectory(folder.resolve(prefix)), prefix);
      try (var reasoner = Reasoner.open(files, targets(prefix), Tiny.LIMIT)) {
        assertThat(reasoner.conclude(facts).entailed()).isEqualTo(new TreeSet<>(truth));
      }
      OWLOntology root = Modules.read(files.root(), files);
      assertThat(byConceptSatisfiability(root, facts, targets(prefix))).isEqualTo(truth);

      Set<String> retrieved = byRetrieval(root, facts);
      retrieved.retainAll(targets(prefix));
      assertThat(truth).as("retrieval never invents a type").containsAll(retrieved);
      lost += truth.size() - retrieved.size();
    }
    System.out.printf(
        "HermiT's getTypes lost %d of %d entailed types; the tableau lost none%n", lost, 3 * TRIES);
    assertThat(lost).as("if retrieval is mended, the reasoner may be simplified").isPositive();
  }

  @Test
  void noSourceOfOursCallsARetrieval() throws IOException {
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        assertThat(Files.readString(source))
            .as(source.toString())
            .doesNotContain(
                ".isEntailed(", ".getTypes(", ".getInstances(", ".types(", ".instances(");
      }
    }
  }

  /** Asks HermiT, through the OWL API, whether the facts without the class are satisfiable. */
  private static Set<String> byConceptSatisfiability(
      OWLOntology root, Facts facts, List<String> targets) {
    var hermit =
        new org.semanticweb.HermiT.Reasoner(
            new Configuration(), Modules.ontologyOf(Modules.axioms(root)));
    var entailed = new TreeSet<String>();
    for (String target : targets) {
      var parts = new ArrayList<>(expressions(facts));
      parts.add(OWL.getOWLObjectComplementOf(OWL.getOWLClass(iri(target))));
      if (!hermit.isSatisfiable(OWL.getOWLObjectIntersectionOf(parts))) {
        entailed.add(target);
      }
    }
    hermit.dispose();
    return entailed;
  }

  private static Set<String> byRetrieval(OWLOntology root, Facts facts) {
    OWLNamedIndividual patient = OWL.getOWLNamedIndividual(IRI.create("urn:patient"));
    var axioms = new ArrayList<OWLAxiom>(Modules.axioms(root));
    expressions(facts).forEach(e -> axioms.add(OWL.getOWLClassAssertionAxiom(e, patient)));
    var hermit =
        new org.semanticweb.HermiT.Reasoner(new Configuration(), Modules.ontologyOf(axioms));
    hermit.precomputeInferences(InferenceType.CLASS_HIERARCHY, InferenceType.CLASS_ASSERTIONS);
    var types =
        hermit
            .getTypes(patient, false)
            .entities()
            .map(type -> Vocabulary.id(type.getIRI().toString()))
            .collect(Collectors.toSet());
    hermit.dispose();
    return types;
  }

  private static List<OWLClassExpression> expressions(Facts facts) {
    var expressions = new ArrayList<OWLClassExpression>();
    expressions.add(OWL.getOWLClass(IRI.create(Vocabulary.PATIENT)));
    var hasFinding = OWL.getOWLObjectProperty(IRI.create(Vocabulary.HAS_FINDING));
    for (String finding : facts.findings()) {
      expressions.add(OWL.getOWLObjectSomeValuesFrom(hasFinding, OWL.getOWLClass(iri(finding))));
    }
    return expressions;
  }

  private static Facts facts(String prefix, int ruledOut) {
    return new Facts(
        "p",
        IntStream.range(0, ruledOut).mapToObj(i -> prefix + "P" + i + "Absent").toList(),
        Map.of());
  }

  private static List<String> targets(String prefix) {
    var targets = new ArrayList<String>();
    for (String cause : List.of("", "P0", "P1", "P2", "P3")) {
      targets.add(prefix + cause + "Confirmed");
      targets.add(prefix + cause + "Excluded");
    }
    return targets;
  }

  private static OntologyFiles write(Path folder, String prefix) throws IOException {
    var text =
        new StringBuilder(
            """
            @prefix grv: <https://w3id.org/gravida/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <https://w3id.org/gravida/ontology/gravida> a owl:Ontology .
            grv:hasFinding a owl:ObjectProperty .
            grv:hasCondition a owl:ObjectProperty .
            grv:Patient a owl:Class .
            """);
    text.append(status(prefix));
    var parts = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      String part = prefix + "P" + i;
      parts.add("grv:" + part);
      text.append("grv:%s rdfs:subClassOf grv:%s .\n".formatted(part, prefix)).append(status(part));
      text.append("grv:%sAbsent a owl:Class . grv:%sPresent a owl:Class .\n".formatted(part, part));
      text.append(rule(part + "Absent", "[ a owl:Class ; owl:complementOf " + has(part) + " ]"));
      text.append(rule(part + "Present", has(part)));
    }
    text.append(
        "grv:%s rdfs:subClassOf [ a owl:Class ; owl:unionOf ( %s ) ] .%n"
            .formatted(prefix, String.join(" ", parts)));
    Files.writeString(folder.resolve("gravida.ttl"), text);
    Files.writeString(folder.resolve("catalog-v001.xml"), "<catalog/>");
    return OntologyFiles.open(folder);
  }

  private static String status(String cause) {
    return """
        grv:%1$s a owl:Class .
        grv:%1$sConfirmed a owl:Class ; owl:equivalentClass
          [ a owl:Class ; owl:intersectionOf ( grv:Patient %2$s ) ] .
        grv:%1$sExcluded a owl:Class ; owl:equivalentClass
          [ a owl:Class ; owl:intersectionOf ( grv:Patient [ a owl:Class ; owl:complementOf %2$s ] ) ] .
        """
        .formatted(cause, has(cause));
  }

  private static String rule(String finding, String consequence) {
    return """
        [ a owl:Restriction ; owl:onProperty grv:hasFinding ; owl:someValuesFrom grv:%s ;
          rdfs:subClassOf %s ] .
        """
        .formatted(finding, consequence);
  }

  private static String has(String cause) {
    return "[ a owl:Restriction ; owl:onProperty grv:hasCondition ; owl:someValuesFrom grv:%s ]"
        .formatted(cause);
  }

  private static IRI iri(String id) {
    return IRI.create(Vocabulary.iri(id));
  }
}
