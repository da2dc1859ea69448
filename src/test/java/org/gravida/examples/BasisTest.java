package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gravida.consultation.answer.Opinion;
import org.junit.jupiter.api.Test;

/** Every status that says something says on what it rests. */
class BasisTest {
  private static final ExampleCohort COHORT = ExampleCohort.read("patients.json");

  @Test
  void everySettledStatusNamesItsFacts() {
    assertThat(COHORT.opinions())
        .filteredOn(Opinion::consistent)
        .flatExtracting(Opinion::causes)
        .filteredOn(cause -> !cause.status().equals("not-settled"))
        .isNotEmpty()
        .allSatisfy(cause -> assertThat(cause.basis()).as(cause.toString()).isNotEmpty());
  }

  @Test
  void ofAContradictoryFileNoCauseHasAStatusOrRestsOnAnything() {
    assertThat(COHORT.opinions())
        .filteredOn(each -> !each.consistent())
        .flatExtracting(Opinion::causes)
        .isNotEmpty()
        .allSatisfy(cause -> assertThat(cause.status() + cause.basis()).isEqualTo("[]"));
  }

  @Test
  void anExclusionThatSilenceHelpedListsItsAssumption() {
    assertThat(status("Ada", "GeneticCause").assumptions()).hasSize(2);
    assertThat(status("Ada", "ThyroidDisease").assumptions()).isEmpty();
  }

  @Test
  void aSuspicionNamesTheResultsItRestsOn() {
    assertThat(status("Mina", "AnticardiolipinAntibodies").basis())
        .singleElement()
        .asString()
        .contains("2026-01-12", "2026-05-04", "2 of 3 in a row");
    assertThat(List.of(status("Mina", "AnticardiolipinAntibodies").status()))
        .containsExactly("suspected");
  }

  private static Opinion.CauseStatus status(String patient, String cause) {
    return COHORT.of(patient).causes().stream()
        .filter(each -> each.cause().equals(cause))
        .findFirst()
        .orElseThrow();
  }
}
