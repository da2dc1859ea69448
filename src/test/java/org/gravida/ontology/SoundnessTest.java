package org.gravida.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.reasoning.OntologyInspection;
import org.gravida.reasoning.TurtleForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;

/** The ontology opens without the network and is sound, and a fault would be seen. */
class SoundnessTest {
  @TempDir private Path folder;

  private final List<URI> asked = new ArrayList<>();
  private ProxySelector before;

  @BeforeEach
  void cutTheNetwork() throws IOException {
    Copies.copy(folder);
    before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            asked.add(uri);
            throw new IllegalArgumentException("no network in this test: " + uri);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {
            asked.add(uri);
          }
        });
  }

  @AfterEach
  void restoreTheNetwork() {
    ProxySelector.setDefault(before);
  }

  @Test
  void theOntologyOpensThroughItsCatalogWithoutTheNetwork() {
    var files = OntologyFiles.open(Whole.FOLDER);
    var whole = Whole.open(Whole.FOLDER);
    assertThat(whole.root().importsClosure()).hasSize(files.documents().size());
    assertThat(asked).isEmpty();
  }

  @Test
  void anAttemptToReachTheNetworkWouldBeSeen() {
    var manager = OWLManager.createOWLOntologyManager();
    var elsewhere = IRI.create("http://gravida.invalid/nowhere");
    assertThatThrownBy(() -> manager.loadOntology(elsewhere));
    assertThat(asked).isNotEmpty();
  }

  @Test
  void anImportOutsideTheCatalogIsRefused() throws IOException {
    var catalog = folder.resolve("catalog-v001.xml");
    var lines = Files.readAllLines(catalog);
    Files.write(catalog, lines.stream().filter(line -> !line.contains("ontology/care\"")).toList());
    assertThatThrownBy(() -> Whole.open(folder)).hasMessageContaining("ontology/care");
    assertThat(asked).isEmpty();
  }

  @Test
  void everyTurtleFileButTheShapesOfItsGraphsIsAModuleOfTheOntology() throws IOException {
    var modules = OntologyFiles.open(Whole.FOLDER).documents();
    try (var files = Files.list(Whole.FOLDER)) {
      var others =
          files
              .filter(file -> file.toString().endsWith(".ttl"))
              .filter(file -> !modules.contains(file))
              .toList();
      assertThat(others).containsExactly(Whole.FOLDER.resolve("shapes.ttl"));
    }
  }

  @Test
  void theOntologyIsConsistentSatisfiableInTheProfileAndCompilable() {
    assertThat(OntologyInspection.inspect(Whole.FOLDER)).isEmpty();
  }

  @Test
  void everyModuleIsInCanonicalForm() throws IOException {
    var forms = TurtleForm.canonical(OntologyFiles.open(Whole.FOLDER));
    assertThat(forms).hasSizeGreaterThan(40);
    for (var form : forms.entrySet()) {
      assertThat(Files.readString(form.getKey()))
          .as(form.getKey().toString())
          .isEqualTo(form.getValue());
    }
  }

  @Test
  void whatCannotBeCompiledIsCaught() throws IOException {
    Copies.append(
        folder,
        "patient.ttl",
        """
        grv:HabitualMiscarriagePatient rdfs:subClassOf
          [ a owl:Class ; owl:oneOf ( grv:ArticleSource ) ] ,
          [ a owl:Restriction ; owl:onProperty [ owl:inverseOf grv:hasFinding ] ;
            owl:someValuesFrom grv:Patient ] ,
          [ a owl:Restriction ; owl:onProperty grv:hasCondition ; owl:onClass grv:GeneticCause ;
            owl:minQualifiedCardinality "2"^^xsd:nonNegativeInteger ] ,
          [ a owl:Restriction ; owl:onProperty grv:hasCondition ; owl:someValuesFrom
            [ a owl:Restriction ; owl:onProperty grv:hasFinding ;
              owl:someValuesFrom grv:Finding ] ] .
        grv:hasSuspected a owl:TransitiveProperty .
        """);
    var messages = new ArrayList<String>();
    for (var violation : OntologyInspection.inspect(folder)) {
      if (violation.rule().equals("fragment")) {
        messages.add(violation.message());
      }
    }
    for (String fault :
        List.of(
            "ObjectOneOf",
            "an inverse property",
            "a count above 1",
            "a restriction inside a restriction",
            "TransitiveObjectProperty")) {
      assertThat(messages).as(fault).filteredOn(message -> message.contains(fault)).hasSize(1);
    }
  }

  @Tag("proof")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          satisfiability | Odd | grv:Odd a owl:Class ; rdfs:subClassOf grv:Cause , grv:Finding .
          consistency | odd | grv:odd a owl:NamedIndividual , grv:Cause , grv:Finding .
          profile | Nowhere | grv:Odd a owl:Class ; rdfs:subClassOf grv:Nowhere .
          """)
  void aBrokenCopyIsCaught(String rule, String words, String turtle) throws IOException {
    Copies.append(folder, "patient.ttl", turtle);
    assertThat(OntologyInspection.inspect(folder))
        .anySatisfy(
            violation -> {
              assertThat(violation.rule()).isEqualTo(rule);
              assertThat(violation.subject() + " " + violation.message()).contains(words);
            });
  }
}
