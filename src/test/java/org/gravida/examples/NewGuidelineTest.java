package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.release.GeneratedFiles;
import org.gravida.consultation.release.OntologyCheck;
import org.gravida.intake.mapping.Mapping;
import org.gravida.report.publication.DataModelPicture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guideline is added as one file of the ontology, without Java. */
class NewGuidelineTest {
  private static final Path MODULE =
      Path.of("src/test/resources/org/gravida/examples/weather-2030.ttl");

  @TempDir static Path folder;
  private static Path ontology;

  @BeforeAll
  static void addTheModule() throws IOException {
    ontology = copy(Path.of("ontology"));
    Path queries = copy(Path.of("queries"));
    Files.copy(MODULE, ontology.resolve("guideline").resolve("weather-2030.ttl"));
    assertThat(GeneratedFiles.renew(ontology, queries, DataModelPicture::document))
        .extracting(file -> file.getFileName().toString())
        .contains("gravida.ttl", "catalog-v001.xml", "weather-2030.ttl");
    assertThat(GeneratedFiles.stale(ontology, queries, DataModelPicture::document)).isEmpty();
  }

  private static Path copy(Path from) throws IOException {
    Path to = folder.resolve(from);
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  @Tag("proof")
  @Test
  void theOntologyHasNoViolation() {
    assertThat(OntologyCheck.of(ontology, Path.of("queries")).violations()).isEmpty();
  }

  @Test
  void patientsAreAnsweredByIt() throws IOException {
    Path file = folder.resolve("patients.json");
    Files.writeString(
        file,
        "["
            + patient("four", 8, 29, 12, 9)
            + ","
            + patient("late", 8, 30, 12, 9)
            + ",\n"
            + patient("three", 8, 9, 10)
            + "]");
    var cohort =
        ExampleCohort.read(file, ontology, Mapping.none(), List.of("weather-2030"), false, 1);
    assertThat(pattern(cohort.of("four"))).containsExactly("recurrent");
    assertThat(pattern(cohort.of("late"))).containsExactly("neither");
    assertThat(pattern(cohort.of("three"))).containsExactly("neither");
    assertThat(cohort.of("four").care())
        .extracting(
            Opinion.Care::guideline,
            Opinion.Care::label,
            Opinion.Care::direction,
            Opinion.Care::isExamination,
            each -> each.grade().strength(),
            Opinion.Care::standing)
        .containsExactly(
            tuple(
                "weather-2030", "support in rainy weather", "for", false, "strong", "recommended"),
            tuple(
                "weather-2030", "karyotype in sunny weather", "against", true, "", "not-assessed"));
    assertThat(cohort.of("three").care()).isEmpty();
  }

  @Tag("proof")
  @Test
  void theOthersAnswerAsBefore() {
    Path file = ExampleCohort.FOLDER.resolve("patients.json");
    var before = ExampleCohort.read("patients.json");
    var after = ExampleCohort.read(file, ontology, Mapping.none());
    assertThat(after.opinions())
        .extracting(Opinion::views, Opinion::causes, Opinion::care, Opinion::outstanding)
        .isEqualTo(
            before.opinions().stream()
                .map(o -> tuple(o.views(), o.causes(), o.care(), o.outstanding()))
                .toList());
  }

  private static String patient(String id, int... weeks) {
    var losses =
        java.util.Arrays.stream(weeks)
            .mapToObj(
                week ->
                    "{\"outcome\":\""
                        + (week < 28 ? "miscarriage" : "stillbirth")
                        + "\",\"week\":"
                        + week
                        + "}")
            .toList();
    return "{\"patient\":\""
        + id
        + "\",\"assessmentDate\":\"2026-06-01\",\"pregnant now\":false,"
        + "\"pregnancy list complete\":true,\"pregnancies\":["
        + String.join(",", losses)
        + "]}";
  }

  private static List<String> pattern(Opinion opinion) {
    assertThat(opinion.problems()).isEmpty();
    return opinion.views().stream()
        .filter(view -> view.guideline().equals("weather-2030"))
        .flatMap(view -> view.verdicts().stream())
        .filter(verdict -> verdict.key().equals("pattern"))
        .map(Opinion.Verdict::answer)
        .toList();
  }
}
