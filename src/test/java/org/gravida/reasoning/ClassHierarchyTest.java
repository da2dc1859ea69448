package org.gravida.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hierarchy holds what follows and is not said. */
class ClassHierarchyTest {
  private static final String AXIOMS =
      """
      @prefix : <https://w3id.org/gravida/> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      <https://w3id.org/gravida/ontology> a owl:Ontology .
      :has a owl:ObjectProperty .
      :Thing a owl:Class .
      :Cause a owl:Class ; rdfs:subClassOf :Thing .
      :Part a owl:Class ; rdfs:subClassOf :Cause .
      :WithCause a owl:Class ; owl:equivalentClass
        [ a owl:Restriction ; owl:onProperty :has ; owl:someValuesFrom :Cause ] .
      :WithPart a owl:Class ; owl:equivalentClass
        [ a owl:Restriction ; owl:onProperty :has ; owl:someValuesFrom :Part ] .
      :Same a owl:Class ; owl:equivalentClass
        [ a owl:Restriction ; owl:onProperty :has ; owl:someValuesFrom :Part ] .
      """;
  private static final String CATALOG =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <catalog prefer="public" xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
        <uri id="root" name="https://w3id.org/gravida/ontology" uri="gravida.ttl"/>
      </catalog>
      """;

  @TempDir private Path folder;

  @Test
  void whatFollowsIsThereAndWhatIsSaidIsNot() throws IOException {
    Files.writeString(folder.resolve("gravida.ttl"), AXIOMS);
    Files.writeString(folder.resolve("catalog-v001.xml"), CATALOG);
    assertThat(ClassHierarchy.inferred(OntologyFiles.open(folder)))
        .extracting(ClassHierarchyTest::words)
        .containsExactly(
            "Same subClassOf WithCause",
            "Same equivalentClass WithPart",
            "WithPart subClassOf WithCause");
  }

  private static String words(Triple triple) {
    return (triple.subject() + " " + triple.predicate() + " " + triple.object())
        .replaceAll("\\S*[/#]", "");
  }
}
