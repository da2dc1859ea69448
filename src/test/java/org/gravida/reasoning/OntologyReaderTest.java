package org.gravida.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gravida.knowledge.OntologyFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reading that goes on from the one before gives what a reading from the beginning gives. */
class OntologyReaderTest {
  private static final String PREFIXES =
      """
      @prefix grv: <https://w3id.org/gravida/> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      """;

  private static final Map<String, String> MODULES =
      Map.of(
          "gravida",
          "<urn:gravida> a owl:Ontology ; owl:imports <urn:patient> .",
          "patient",
          """
          <urn:patient> a owl:Ontology ; owl:imports <urn:cause> .
          grv:Patient a owl:Class ; rdfs:label "patient"@en .
          grv:Treated a owl:Class ; rdfs:subClassOf grv:Patient .
          grv:has a owl:ObjectProperty .
          """,
          "cause",
          """
          <urn:cause> a owl:Ontology .
          grv:Cause a owl:Class ; rdfs:label "cause"@en .
          grv:Kind a owl:Class ; rdfs:subClassOf grv:Cause .
          """);

  @TempDir private Path folder;
  private final OntologyReader reader = new OntologyReader();

  @BeforeEach
  void write() throws IOException {
    for (var each : MODULES.entrySet()) {
      write(each.getKey(), each.getValue());
    }
    Files.writeString(
        folder.resolve("catalog-v001.xml"),
        """
        <catalog>
          <uri name="urn:patient" uri="patient.ttl"/>
          <uri name="urn:cause" uri="cause.ttl"/>
        </catalog>
        """);
    expectTheSame();
  }

  private void write(String module, String text) throws IOException {
    Files.writeString(folder.resolve(module + ".ttl"), PREFIXES + text);
  }

  private void expectTheSame() {
    var files = OntologyFiles.open(folder);
    assertThat(reader.read(files)).isEqualTo(OntologyStatements.read(files));
  }

  @Test
  void aLabelAnAxiomAndANewClassAreRead() throws IOException {
    String cause = MODULES.get("cause");
    write("cause", cause.replace("\"cause\"", "\"cause of loss\""));
    expectTheSame();
    write(
        "cause",
        cause.replace(
            "subClassOf grv:Cause",
            "subClassOf [ a owl:Class ;" + " owl:complementOf grv:Cause ]"));
    expectTheSame();
    assertThat(reader.wholeReadings()).isEqualTo(1);
    write("cause", cause + "grv:Other a owl:Class ; rdfs:subClassOf grv:Cause .");
    expectTheSame();
    assertThat(reader.wholeReadings()).isEqualTo(2);
    write("gravida", MODULES.get("gravida") + " grv:Root a owl:Class .");
    expectTheSame();
  }

  /** An annotation of one module becomes an axiom when another says what its property is. */
  @Test
  void whatAnotherModuleDeclaresChangesWhatAModuleSays() throws IOException {
    String two = "grv:A a owl:NamedIndividual . grv:B a owl:NamedIndividual ; grv:of grv:A .";
    write("patient", MODULES.get("patient") + two);
    expectTheSame();
    write("cause", MODULES.get("cause") + "grv:of a owl:ObjectProperty .");
    expectTheSame();
    write("cause", MODULES.get("cause"));
    expectTheSame();
  }

  @Test
  void aTornModuleIsToldAndReadOnceItIsWhole() throws IOException {
    write("cause", MODULES.get("cause") + "grv:Torn a owl:Class");
    assertThatThrownBy(() -> reader.read(OntologyFiles.open(folder)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cause.ttl");
    write("cause", MODULES.get("cause") + "grv:Whole a owl:Class .");
    expectTheSame();
  }

  @Test
  void aCopyElsewhereIsReadUnderItsOwnNames() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    for (String each :
        new String[] {"gravida.ttl", "patient.ttl", "cause.ttl", "catalog-v001.xml"}) {
      Files.copy(folder.resolve(each), copy.resolve(each));
    }
    Files.writeString(
        copy.resolve("cause.ttl"),
        PREFIXES + MODULES.get("cause").replace("\"cause\"", "\"another\""));
    var files = OntologyFiles.open(copy);
    assertThat(reader.read(files)).isEqualTo(OntologyStatements.read(files));
    assertThat(reader.wholeReadings()).isEqualTo(1);
  }
}
