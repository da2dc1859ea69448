package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;
import org.gravida.reasoning.OntologyInspection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cause with its examination and treatment is added in the ontology alone, without Java. */
class NewCauseTest {
  private static final Path MODULES = Path.of("src/test/resources/org/gravida/examples");
  private static final String NAME = "https://w3id.org/gravida/ontology/";

  @TempDir Path folder;

  @BeforeEach
  void copyTheOntology() throws IOException {
    Path ontology = Path.of("ontology");
    try (var files = Files.walk(ontology)) {
      for (Path file :
          files.filter(each -> !each.startsWith("ontology/generated/example")).toList()) {
        Path to = folder.resolve(ontology.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    replace("catalog-v001.xml", "\\s*<uri id=\"example-[^>]*>", "");
  }

  private void add(String module) throws IOException {
    Files.copy(MODULES.resolve(module + ".ttl"), folder.resolve(module + ".ttl"));
    replace(
        "catalog-v001.xml",
        "<uri id=\"gravida\"",
        "<uri id=\"added\" name=\""
            + NAME
            + module
            + "\" uri=\""
            + module
            + ".ttl\"/>\n  <uri id=\"gravida\"");
    replace("gravida.ttl", "owl:imports ", "owl:imports <" + NAME + module + "> , ");
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
    add("copper-excess");
    Path file = folder.resolve("patients.csv");
    Files.writeString(
        file,
        """
        patient,assessment date,number of miscarriages,serum copper,serum copper high
        high,2026-06-01,2,40,25
        normal,2026-06-01,2,15,25
        silent,2026-06-01,2,,
        """);
    var cohort = ExampleCohort.read(file, folder, Mapping.none());
    assertThat(cohort.opinions()).isNotEmpty().allSatisfy(o -> assertThat(o.problems()).isEmpty());
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
  void theOntologyStaysSound() throws IOException {
    add("copper-excess");
    assertThat(OntologyInspection.inspect(folder)).isEmpty();
  }

  @Test
  void aPartOfAGroupStandsInTheWayOfTheDenialOfTheGroup() throws IOException {
    add("arsenic-exposure");
    replace("cause.ttl", "grv:DDTExposure\\s+grv:LeadExposure", "grv:ArsenicExposure $0");
    Path file = folder.resolve("patients.csv");
    Files.writeString(
        file,
        """
        patient,assessment date,toxic exposure,arsenic exposure
        denied,2026-06-01,no,
        unread,2026-06-01,no,see letter
        recorded,2026-06-01,no,yes
        """);
    var cohort = ExampleCohort.read(file, folder, Mapping.none());
    assertThat(cohort.of("denied").classes()).contains("ToxicExposureExcluded");
    assertThat(cohort.of("unread").classes()).doesNotContain("ToxicExposureExcluded");
    assertThat(cohort.of("recorded").consistent()).isFalse();
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
