package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Guideline;
import org.gravida.report.OpinionWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one guideline says does not depend on which others are asked beside it. */
class IndependenceTest {
  private static final String FILE = "patients.json";
  private static final ExampleCohort ALL = ExampleCohort.readForAll(FILE);

  static List<String> keys() {
    return ALL.knowledge().release().guidelines().stream().map(Guideline::key).toList();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void alonePatientsReceiveTheSameAnswersAsBesideAllOthers(String key) {
    var alone = ExampleCohort.read(FILE, List.of(key), true, 1);
    assertThat(alone.opinions()).hasSameSizeAs(ALL.opinions()).hasSizeGreaterThan(25);
    for (int i = 0; i < alone.opinions().size(); i++) {
      Opinion one = alone.opinions().get(i);
      Opinion beside = ALL.opinions().get(i);
      assertThat(one.patient()).isEqualTo(beside.patient());
      assertThat(one.views())
          .as(one.patient())
          .isEqualTo(beside.views().stream().filter(v -> v.guideline().equals(key)).toList());
      assertThat(one.care())
          .as(one.patient())
          .isEqualTo(beside.care().stream().filter(c -> c.guideline().equals(key)).toList());
    }
  }

  @Test
  void everyGuidelineWithStatementsOrADefinitionSaysSomethingOfTheExamples() {
    assertThat(ALL.opinions())
        .flatExtracting(Opinion::views)
        .extracting(Opinion.View::guideline)
        .contains("article", "eshre-2022", "rcog-2023", "who-dggg-2022", "china-2022");
  }

  @Test
  void aRunThatNamesNoGuidelineIsTheRunOfTheArticleByteForByte() {
    var none = ExampleCohort.read(FILE);
    var article = ExampleCohort.read(FILE, List.of("article"), false, 1);
    assertThat(json(none)).isEqualTo(json(article)).hasSizeGreaterThan(100_000);
    assertThat(json(none)).doesNotContain("\"guideline\" : \"eshre-2022\"");
  }

  @Tag("proof")
  @Test
  void twoThreadsGiveTheSameBytesAsOne() {
    assertThat(json(ExampleCohort.read(FILE, List.of(Following.ALL), true, 2)))
        .isEqualTo(json(ALL));
  }

  private static String json(ExampleCohort cohort) {
    return cohort.written(OpinionWriter.Format.JSON, cohort.opinions());
  }
}
