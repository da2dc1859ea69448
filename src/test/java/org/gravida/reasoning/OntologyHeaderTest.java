package org.gravida.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.TreeMap;
import org.gravida.knowledge.OntologyFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;

/** The root document says of itself what others look for, and is where an editor begins. */
class OntologyHeaderTest {
  private static final String NAMESPACE = "https://w3id.org/gravida/";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String VANN = "http://purl.org/vocab/vann/preferredNamespace";

  private static final TreeMap<String, String> HEADER = new TreeMap<>();
  private static OWLOntology root;

  @BeforeAll
  static void read() {
    OntologyFiles files = OntologyFiles.open(Path.of("ontology"));
    root = Modules.read(files.root(), files);
    root.annotations()
        .forEach(
            each ->
                HEADER.put(
                    each.getProperty().getIRI().toString(),
                    each.getValue()
                        .asLiteral()
                        .map(literal -> literal.getLiteral())
                        .orElseGet(() -> each.getValue().toString())));
  }

  @Test
  void theRootHasTheMetadataThatACheckerOfFairPrinciplesAsksFor() {
    for (String name :
        new String[] {
          "title",
          "description",
          "abstract",
          "license",
          "creator",
          "publisher",
          "created",
          "issued",
          "modified",
          "bibliographicCitation",
          "source"
        }) {
      assertThat(HEADER).containsKey(DCTERMS + name);
    }
    assertThat(HEADER)
        .containsEntry(VANN + "Prefix", "grv")
        .containsEntry(VANN + "Uri", NAMESPACE)
        .containsKey("http://purl.org/ontology/bibo/status");
  }

  @Test
  void itsVersionIsTheSameWhereverItStands() {
    String version = HEADER.get("http://www.w3.org/2002/07/owl#versionInfo");
    String iri = root.getOntologyID().getVersionIRI().orElseThrow().toString();
    assertThat(iri).endsWith("/" + version);
    assertThat(HEADER)
        .extractingByKey(DCTERMS + "bibliographicCitation")
        .asString()
        .contains(version, iri);
  }

  @Test
  void itIsMadeBeforeItIsIssuedAndIssuedBeforeItIsChanged() {
    assertThat(
            new String[] {
              HEADER.get(DCTERMS + "created"),
              HEADER.get(DCTERMS + "issued"),
              HEADER.get(DCTERMS + "modified")
            })
        .isSortedAccordingTo(String::compareTo)
        .allMatch(each -> each.matches("\\d{4}-\\d\\d-\\d\\d"));
    assertThat(HEADER.get(DCTERMS + "issued")).isEqualTo(HEADER.get(DCTERMS + "date"));
  }

  @Test
  void aNameWithoutPrefixIsOfTheNamespaceAndKeepsItsIriWhenSaved() throws Exception {
    var format = (TurtleDocumentFormat) root.getOWLOntologyManager().getOntologyFormat(root);
    IRI made = format.getIRI(":CopperExcess");
    assertThat(made.toString()).isEqualTo(NAMESPACE + "CopperExcess");
    var manager = OWLManager.createOWLOntologyManager();
    var factory = manager.getOWLDataFactory();
    var copy = manager.createOntology(root.getOntologyID().getOntologyIRI().orElseThrow());
    copy.add(factory.getOWLDeclarationAxiom(factory.getOWLClass(made)));
    var saved = new ByteArrayOutputStream();
    manager.saveOntology(copy, format, saved);
    var again =
        OWLManager.createOWLOntologyManager()
            .loadOntologyFromOntologyDocument(new ByteArrayInputStream(saved.toByteArray()));
    assertThat(again.classesInSignature().map(each -> each.getIRI())).containsExactly(made);
  }
}
