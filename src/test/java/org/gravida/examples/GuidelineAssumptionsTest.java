package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gravida.consultation.answer.Opinion;
import org.gravida.report.OpinionWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a guideline takes from silence about a loss is listed, and only where it does so. */
class GuidelineAssumptionsTest {
  private static final String WORDS =
      "a loss that the file does not call biochemical is taken as a clinical pregnancy";
  private static final ExampleCohort COHORT = ExampleCohort.readForAll("guidelines.json");

  @TempDir Path folder;

  @Test
  void guidelinesThatDoNotCountBiochemicalLossesSayWhatTheyTakeFromSilence() {
    assertThat(assuming(COHORT.of("Carla")))
        .containsExactly(
            "rcog-2011",
            "rcog-2023",
            "asrm-2012",
            "who-dggg-2022",
            "cngof",
            "japan-2021",
            "ranzcog-2025");
  }

  @Test
  void nothingIsAssumedWhereEveryLossIsCalledBiochemical() throws IOException {
    Path file = folder.resolve("biochemical.json");
    Files.writeString(
        file,
        """
        [{"patient": "only", "assessmentDate": "2026-06-01", "pregnancy list complete": true,
          "pregnancies": [{"outcome": "miscarriage", "week": 5, "biochemical": true}]}]
        """);
    assertThat(assuming(ExampleCohort.readForAll(file.toAbsolutePath().toString()).of("only")))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatSaysIt(OpinionWriter.Format format) {
    String written = COHORT.written(format, List.of(COHORT.of("Carla")));
    assertThat(written.replaceAll("\\s+", " ")).contains(WORDS);
  }

  private static List<String> assuming(Opinion opinion) {
    return opinion.views().stream()
        .filter(view -> view.assumptions().contains(WORDS))
        .map(Opinion.View::guideline)
        .collect(Collectors.toList());
  }
}
