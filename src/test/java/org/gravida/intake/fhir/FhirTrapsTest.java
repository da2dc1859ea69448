package org.gravida.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.fhir.FhirText.LOINC;
import static org.gravida.intake.fhir.FhirText.SNOMED;
import static org.gravida.intake.fhir.FhirText.code;
import static org.gravida.intake.fhir.FhirText.condition;
import static org.gravida.intake.fhir.FhirText.observation;
import static org.gravida.intake.fhir.FhirText.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that look like a number of miscarriages and are none, and one loss in many entries. */
class FhirTrapsTest {
  private static final String HPO = "http://purl.obolibrary.org/obo/hp.owl";
  private static final String MISCARRIAGE = code(SNOMED, "17369002");

  private static String on(String day) {
    return "'onsetDateTime': '" + day + "'";
  }

  @ParameterizedTest
  @ValueSource(strings = {"11612-9", "69043-8"})
  void aCountOfOtherLossesIsOnlyAnUpperBound(String loinc) {
    var read = read(observation(code(LOINC, loinc), "'valueInteger': 3"));
    assertThat(read.facts()).isEmpty();
    assertThat(read.told()).singleElement().asString().contains(loinc, "only an upper bound");
  }

  @Test
  void aCountThatIsAlsoCodedAsAWiderOneIsNotRead() {
    String both =
        "{'coding': [{'system': 'http://loinc.org', 'code': '11614-5'}, {'system':"
            + " 'http://loinc.org', 'code': '11612-9'}]}";
    assertThat(read(observation(both, "'valueInteger': 3")).facts()).isEmpty();
    assertThat(read(observation(code(LOINC, "11614-5"), "'valueInteger': 3")).facts())
        .containsExactly("MiscarriageCount 3");
  }

  @Test
  void pregnanciesLessBirthsAreNoLosses() {
    var read =
        read(
            observation(code(LOINC, "11996-6"), "'valueInteger': 5"),
            observation(code(LOINC, "11977-6"), "'valueInteger': 1"),
            observation(code(LOINC, "11640-0"), "'valueInteger': 1"));
    assertThat(read.facts()).isEmpty();
    assertThat(read.losses()).hasSize(3);
  }

  @Test
  void aDiagnosisOfRecurrentLossIsNoCountAndAHistoryOfThreeIsOne() {
    var read =
        read(
            condition(code(SNOMED, "102878001"), ""),
            condition(code("http://hl7.org/fhir/sid/icd-10-cm", "N96"), ""),
            condition(code(SNOMED, "161749004"), ""));
    assertThat(read.facts()).containsExactly("MiscarriageCount 3");
    assertThat(read.told())
        .hasSize(2)
        .allMatch(each -> each.contains("neither how many losses there were nor when"));
  }

  @Test
  void aLossCodedOnAChildIsNotHers() {
    String child = FhirText.anna().replace("1990", "2020");
    String file =
        FhirText.bundle(
            "collection",
            child,
            condition(code(HPO, "HP:0005268"), on("2026-01-01")),
            condition(code(HPO, "HP:0200067"), ""),
            condition(code(HPO, "HP:5210273"), ""));
    var read = FhirText.files("child.json", file);
    assertThat(read.facts()).isEmpty();
    assertThat(read.told())
        .containsExactly(
            "HPO 0005268: Not used: it is understood of a woman of childbearing age only.",
            "HPO 0200067: Not used: it is a diagnosis that says neither how many losses there were"
                + " nor when; record the pregnancies.",
            "HPO 5210273: Not used: it is said of the mother of the person who carries it.");
  }

  @Test
  void aDayThatNoCalendarHasIsNoDate() {
    String born = FhirText.anna().replace("1990-05-01", "1990-02-31");
    String loss = condition(code(HPO, "HP:0005268"), on("2024-02-30"));
    String other = condition(code(HPO, "HP:0005268"), on("2024-13-02"));
    String last = condition(code(HPO, "HP:0005268"), on("2024-06-30"));
    var read = FhirText.files("days.json", FhirText.bundle("collection", born, loss, other, last));
    assertThat(read.facts())
        .filteredOn(each -> each.contains("DATE"))
        .containsExactly("Pregnancy Miscarriage DATE 2024-06-30 EPISODE 1");
  }

  @Test
  void aPregnancyThatWentOnHasNoOutcome() {
    var read =
        read(
            condition(code(SNOMED, "72892002"), on("2024-01-01")),
            condition(MISCARRIAGE, on("2024-03-01")));
    assertThat(read.facts()).containsExactly("Pregnancy Miscarriage DATE 2024-03-01 EPISODE 1");
  }

  @Test
  void oneLossInSeveralEntriesIsOneAndLaterOnesAreOthers() {
    var read =
        read(
            condition(MISCARRIAGE, on("2025-06-01")),
            condition(MISCARRIAGE, on("2024-02-01")),
            condition(code(SNOMED, "19169002"), on("2024-02-01")),
            condition(code(SNOMED, "156073000"), on("2024-02-20")));
    assertThat(read.facts())
        .containsExactly(
            "Pregnancy Miscarriage DATE 2024-02-01 EPISODE 1 WEEK FirstTrimester",
            "Pregnancy Miscarriage DATE 2025-06-01 EPISODE 2");
    assertThat(read.told()).singleElement().asString().contains("2024-02-01 and on 2024-02-20");
  }

  @Test
  void undatedOutcomesOfSeveralKindsHaveNoOrder() {
    var read =
        read(
            condition(MISCARRIAGE, ""),
            condition(code(SNOMED, "281050002"), on("2020-01-01")),
            condition(MISCARRIAGE, on("2024-02-01")));
    assertThat(read.facts())
        .containsExactly(
            "Pregnancy LiveBirth DATE 2020-01-01 EPISODE 1",
            "Pregnancy Miscarriage DATE 2024-02-01 EPISODE 2");
    assertThat(read.patients().get(0).unread()).hasSize(1);
    assertThat(read.told()).singleElement().asString().startsWith("no number");
  }

  @Test
  void theLaterOfTwoCountsStands() {
    String count = code(LOINC, "11614-5");
    var read =
        read(
            observation(count, "'valueInteger': 3, 'effectiveDateTime': '2025-01-01'"),
            observation(count, "'valueInteger': 2, 'effectiveDateTime': '2023-01-01'"));
    assertThat(read.facts()).containsExactly("MiscarriageCount 3 DATE 2025-01-01");
  }

  @Test
  void aPregnancyOfLongAgoIsNotNow() {
    var read =
        read(
            observation(
                code(LOINC, "82810-3"),
                "'effectiveDateTime': '2022-08-24', 'valueCodeableConcept': "
                    + code(SNOMED, "77386006")),
            observation(
                code(LOINC, "75515-7"),
                "'effectiveDateTime': '2026-01-01', 'valueCodeableConcept': "
                    + code(SNOMED, "260385009")));
    assertThat(read.facts()).containsExactly("LupusAnticoagulantTest Negative DATE 2026-01-01");
  }

  @Test
  void aPossiblePregnancyIsSilence() {
    var read =
        read(
            observation(
                code(LOINC, "82810-3"), "'valueCodeableConcept': " + code(SNOMED, "146799005")));
    assertThat(read.facts()).isEmpty();
  }

  @Test
  void aPregnancyThatIsOverIsNotNow() {
    String pregnant = code(SNOMED, "77386006");
    String resolved = "'clinicalStatus': " + FhirText.status("condition-clinical", "resolved");
    assertThat(read(condition(pregnant, on("2026-01-01"))).facts())
        .containsExactly("PregnantNow Yes DATE 2026-01-01");
    assertThat(read(condition(pregnant, resolved)).facts()).isEmpty();
    assertThat(read(condition(pregnant, "'abatementDateTime': '2026-02-01'")).facts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"E05, Hyperthyroidism No", "E05.0,", "D25, UterineFibroid No", "D25.0,"})
  void theAbsenceOfAKindIsNotTheAbsenceOfTheWhole(String code, String fact) {
    var read =
        FhirText.read(
            FhirText.condition(
                FhirText.code("http://hl7.org/fhir/sid/icd-10-cm", code),
                "'verificationStatus': " + FhirText.status("condition-ver-status", "refuted")));
    assertThat(read.facts()).isEqualTo(fact == null ? List.of() : List.of(fact));
  }
}
