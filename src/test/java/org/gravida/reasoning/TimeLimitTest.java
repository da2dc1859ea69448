package org.gravida.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gravida.inference.Facts;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.record.TimeLimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeLimitTest {
  private static final int HOLES = 10;

  @Test
  void aHardPatientIsGivenUpAndTheNextIsAnswered(@TempDir Path folder) throws IOException {
    try (var reasoner = Reasoner.open(pigeons(folder), List.of("Known"), Duration.ofSeconds(3))) {
      long start = System.nanoTime();
      assertThatThrownBy(() -> reasoner.conclude(new Facts("hard", List.of("Hard"), Map.of())))
          .isInstanceOf(TimeLimitException.class)
          .hasMessageContaining("3000 ms");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
      assertThat(reasoner.conclude(new Facts("easy", List.of("Easy"), Map.of())).entailed())
          .containsExactly("Known");
    }
  }

  /** One pigeon more than holes, no two in one hole: short to say, long to refute. */
  private static OntologyFiles pigeons(Path folder) throws IOException {
    var text =
        new StringBuilder(
            """
            @prefix grv: <https://w3id.org/gravida/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <https://w3id.org/gravida/ontology/gravida> a owl:Ontology .
            grv:hasFinding a owl:ObjectProperty .
            grv:Patient a owl:Class .
            grv:Easy a owl:Class .
            grv:Known a owl:Class ; owl:equivalentClass
              [ a owl:Restriction ; owl:onProperty grv:hasFinding ; owl:someValuesFrom grv:Easy ] .
            grv:Hard a owl:Class .
            """);
    for (int pigeon = 0; pigeon <= HOLES; pigeon++) {
      text.append("grv:Hard rdfs:subClassOf [ a owl:Class ; owl:unionOf (");
      for (int hole = 0; hole < HOLES; hole++) {
        text.append(" grv:P%dH%d".formatted(pigeon, hole));
      }
      text.append(" ) ] .\n");
      for (int hole = 0; hole < HOLES; hole++) {
        text.append("grv:P%dH%d a owl:Class .\n".formatted(pigeon, hole));
        for (int other = 0; other < pigeon; other++) {
          text.append(
              "grv:P%dH%d owl:disjointWith grv:P%dH%d .\n".formatted(pigeon, hole, other, hole));
        }
      }
    }
    Files.writeString(folder.resolve("gravida.ttl"), text);
    Files.writeString(folder.resolve("catalog-v001.xml"), "<catalog/>");
    return OntologyFiles.open(folder);
  }
}
