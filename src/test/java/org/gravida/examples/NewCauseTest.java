package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gravida.consultation.Opinion;
import org.gravida.intake.Mapping;
import org.gravida.reasoning.OntologyInspection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cause with its examination and treatment is added in the ontology alone, without Java. */
class NewCauseTest {
  private static final Path MODULE =
      Path.of("src/test/resources/org/gravida/examples/copper-excess.ttl");
  private static final String NAME = "https://w3id.org/gravida/ontology/copper-excess";

  @TempDir Path folder;

  @BeforeEach
  void addTheModule() throws IOException {
    Path ontology = Path.of("ontology");
    try (var files = Files.walk(ontology)) {
      for (Path file : files.filter(each -> !each.startsWith("ontology/example")).toList()) {
        Path to = folder.resolve(ontology.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    Files.copy(MODULE, folder.resolve("copper-excess.ttl"));
    replace(
        "catalog-v001.xml",
        "<uri id=\"gravida\"",
        "<uri id=\"copper\" name=\""
            + NAME
            + "\" uri=\"copper-excess.ttl\"/>\n  <uri id=\"gravida\"");
    replace("catalog-v001.xml", "\\s*<uri id=\"example-[^>]*>", "");
    replace("gravida.ttl", "owl:imports ", "owl:imports <" + NAME + "> , ");
  }

  private void replace(String name, String what, String by) throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    String changed = text.replaceAll(what, by);
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(file, changed);
  }

  @Test
  void itIsConfirmedTreatedAndExcluded() throws IOException {
    Path file = folder.resolve("patients.csv");
    Files.writeString(
        file,
        """
        patient,assessment date,number of miscarriages,serum copper,serum copper high
        high,2026-06-01,2,40,25
        normal,2026-06-01,2,15,25
        silent,2026-06-01,2,,
        """);
    var cohort = Cohort.read(file, folder, Mapping.none());
    assertThat(cohort.opinions()).allSatisfy(o -> assertThat(o.problems()).isEmpty());
    assertThat(status(cohort.of("high"))).isEqualTo("confirmed");
    assertThat(status(cohort.of("normal"))).isEqualTo("excluded");
    assertThat(status(cohort.of("silent"))).isEqualTo("not-settled");
    assertThat(advice(cohort.of("high")))
        .extracting(Opinion.Care::label, Opinion.Care::standing, Opinion.Care::warnings)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "removal of copper", "hazardous", List.of("HAZARD: this treatment is invented")));
    assertThat(advice(cohort.of("normal"))).isEmpty();
  }

  @Test
  void theOntologyStaysSound() {
    assertThat(OntologyInspection.inspect(folder)).isEmpty();
  }

  private static String status(Opinion opinion) {
    return opinion.causes().stream()
        .filter(cause -> cause.label().equals("copper excess"))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private static List<Opinion.Care> advice(Opinion opinion) {
    return opinion.care().stream().filter(care -> care.recommendation().equals("X1")).toList();
  }
}
