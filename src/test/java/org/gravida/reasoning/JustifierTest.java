package org.gravida.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gravida.inference.Facts;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.reasoning.verdict.Justification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntology;

class JustifierTest {
  private static Justifier justifier;

  @BeforeAll
  static void open() {
    justifier = Justifier.open(Tiny.files(), Tiny.LIMIT);
  }

  @AfterAll
  static void close() {
    justifier.close();
  }

  @Test
  void aContradictionNamesItsFactsAndAxiomsAndNoOthers() {
    var facts = Tiny.losses(3, "CavityNormal", "VariantAbsent", "VariantFound", "AntibodyAbsent");
    assertThat(justifier.contradiction(facts))
        .contains(
            new Justification(
                List.of("VariantAbsent", "VariantFound"),
                List.of(
                    "'has finding' some 'variant absent' SubClassOf not ('has condition' some"
                        + " 'inherited clotting disorder')",
                    "'has finding' some 'variant found' SubClassOf 'has condition' some 'inherited"
                        + " clotting disorder'")));
  }

  @Test
  void factsThatAgreeHaveNoContradiction() {
    assertThat(justifier.contradiction(Tiny.losses(3, "CavityNormal"))).isEmpty();
  }

  @Test
  void whatCanBeHasNoJustification() {
    assertThat(justifier.unsatisfiable("Clotting")).isEmpty();
  }

  @Test
  void everyJustifiedFactIsNeeded() {
    for (Facts facts : ReasonerTest.patients(40)) {
      justifier
          .contradiction(facts)
          .ifPresent(
              why -> {
                assertThat(justifier.contradiction(facts.keep(why.facts()))).isPresent();
                for (String fact : why.facts()) {
                  var others = why.facts().stream().filter(id -> !id.equals(fact)).toList();
                  assertThat(justifier.contradiction(facts.keep(others))).isEmpty();
                }
              });
    }
  }

  @Test
  void whatFollowsWithoutAnAxiomIsWhatAnOntologyThatLacksItSays() {
    var patients = ReasonerTest.patients(2);
    var classes = List.of("", "CauseConfirmed", "Habitual", "Unexplained");
    int lost = 0;
    for (var axiom : justifier.axioms().keySet()) {
      try (var lacking = Justifier.of(without(axiom), Tiny.LIMIT)) {
        for (Facts facts : patients) {
          for (String id : classes) {
            boolean follows =
                (id.isEmpty() ? lacking.contradiction(facts) : lacking.entailment(facts, id))
                    .isPresent();
            assertThat(justifier.followsWithout(facts, id, axiom))
                .as("%s: %s without %s", facts, id, axiom)
                .isEqualTo(follows);
            lost += !follows && justifier.followsWithout(facts, id, "") ? 1 : 0;
          }
        }
      }
    }
    assertThat(lost).isPositive();
  }

  private static OWLOntology without(String axiom) {
    OWLOntology root = Modules.read(Tiny.files().root(), Tiny.files());
    var wording = new AxiomText(root);
    root.getOWLOntologyManager()
        .ontologies()
        .forEach(
            each ->
                each.removeAxioms(
                    each.logicalAxioms()
                        .filter(one -> wording.of(one.getAxiomWithoutAnnotations()).equals(axiom))
                        .map(one -> (OWLAxiom) one)
                        .toList()));
    return root;
  }

  @Test
  void anImpossibleClassIsJustified(@TempDir Path folder) throws IOException {
    Broken.copy(folder);
    Broken.append(
        folder, "patient.ttl", "grv:Odd a owl:Class ; rdfs:subClassOf grv:Finding , grv:Uterine .");
    try (var broken = Justifier.open(OntologyFiles.open(folder), Tiny.LIMIT)) {
      assertThat(broken.unsatisfiable("Odd").orElseThrow().axioms())
          .containsExactlyInAnyOrder(
              "Odd SubClassOf finding",
              "Odd SubClassOf 'uterine anomaly'",
              "'uterine anomaly' SubClassOf cause",
              "cause DisjointWith finding");
    }
  }
}
