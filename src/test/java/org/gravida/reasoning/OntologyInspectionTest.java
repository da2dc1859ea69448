package org.gravida.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gravida.reasoning.verdict.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OntologyInspectionTest {
  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Broken.copy(folder);
  }

  @Test
  void aSoundOntologyHasNoViolation() {
    assertThat(OntologyInspection.inspect(folder)).isEmpty();
  }

  @Test
  void aSyntaxErrorIsGivenWithItsLine() throws IOException {
    Broken.append(folder, "cause.ttl", "grv:A rdfs:subClassOf ; .");
    long line = Files.readAllLines(folder.resolve("cause.ttl")).size();
    var only = only();
    assertThat(only.rule()).isEqualTo("syntax");
    assertThat(only.subject()).endsWith("cause.ttl:" + line);
    assertThat(only.message()).contains("expecting");
  }

  @Test
  void anImportThatTheCatalogDoesNotNameIsReported() throws IOException {
    Broken.append(
        folder, "cause.ttl", "<https://w3id.org/gravida/ontology/cause> owl:imports <urn:gone> .");
    assertThat(only().rule()).isEqualTo("import");
    assertThat(only().message()).contains("urn:gone");
  }

  @Test
  void aMissingFileIsReported() throws IOException {
    Files.delete(folder.resolve("cause.ttl"));
    assertThat(only().message()).contains("cause.ttl");
  }

  @Test
  void anUndeclaredClassBreaksTheProfile() throws IOException {
    Broken.append(folder, "patient.ttl", "grv:A a owl:Class ; rdfs:subClassOf grv:Nowhere .");
    assertThat(only().rule()).isEqualTo("profile");
    assertThat(only().message()).contains("Nowhere");
  }

  @Test
  void anAnonymousClassWithoutItsTypeIsAnError() throws IOException {
    Broken.append(
        folder,
        "patient.ttl",
        "grv:A a owl:Class ; rdfs:subClassOf [ owl:onProperty grv:hasNothing ] .");
    assertThat(only().rule()).isEqualTo("syntax");
    assertThat(only().message()).contains("an anonymous Class lacks");
  }

  @Test
  void anInconsistentOntologyIsJustifiedWithItsIndividuals() throws IOException {
    Broken.append(folder, "patient.ttl", "grv:x a owl:NamedIndividual , grv:Cause , grv:Finding .");
    assertThat(only().rule()).isEqualTo("consistency");
    assertThat(only().message()).contains("x Type cause", "x Type finding", "DisjointWith");
  }

  @Test
  void anImpossibleClassIsReportedWithItsReason() throws IOException {
    Broken.append(
        folder, "patient.ttl", "grv:Odd a owl:Class ; rdfs:subClassOf grv:Finding , grv:Uterine .");
    assertThat(only().rule()).isEqualTo("satisfiability");
    assertThat(only().subject()).isEqualTo("Odd");
    assertThat(only().message()).contains("Odd SubClassOf finding");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          grv:hasSuspected a owl:TransitiveProperty .                       | TransitiveObjectProperty
          grv:hasSuspected a owl:FunctionalProperty .                       | FunctionalObjectProperty
          grv:Habitual owl:hasKey ( grv:losses ) .                          | HasKey
          grv:Sporadic rdfs:subClassOf [ a owl:Restriction ; owl:onProperty grv:hasSuspected ; \
            owl:hasValue grv:SomeSource ] .                                 | ObjectHasValue
          grv:Sporadic rdfs:subClassOf [ a owl:Restriction ; owl:onProperty grv:hasSuspected ; \
            owl:onClass grv:Uterine ; owl:minQualifiedCardinality "2"^^xsd:nonNegativeInteger ] . \
            | a count above 1
          grv:Sporadic rdfs:subClassOf [ a owl:Restriction ; owl:onProperty [ owl:inverseOf \
            grv:hasSuspected ] ; owl:someValuesFrom grv:Patient ] .          | inverse
          grv:Inherited rdfs:subClassOf [ a owl:Restriction ; owl:onProperty grv:hasSuspected ; \
            owl:someValuesFrom grv:Uterine ] .                              | a second edge
          grv:Sporadic rdfs:subClassOf [ a owl:Restriction ; owl:onProperty grv:losses ; \
            owl:someValuesFrom xsd:decimal ] .                              | decimal
          """)
  void whatCannotBeCompiledIsOutsideTheFragment(String turtle, String fault) throws IOException {
    Broken.append(folder, "patient.ttl", turtle);
    assertThat(OntologyInspection.inspect(folder))
        .filteredOn(violation -> violation.rule().equals("fragment"))
        .hasSize(1)
        .allSatisfy(violation -> assertThat(violation.message()).contains(fault));
  }

  private Violation only() {
    List<Violation> found = OntologyInspection.inspect(folder);
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
