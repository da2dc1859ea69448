package org.gravida.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.fhir.FhirText.LOINC;
import static org.gravida.intake.fhir.FhirText.SNOMED;
import static org.gravida.intake.fhir.FhirText.code;
import static org.gravida.intake.fhir.FhirText.condition;
import static org.gravida.intake.fhir.FhirText.observation;
import static org.gravida.intake.fhir.FhirText.read;
import static org.gravida.intake.fhir.FhirText.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a resource says depends on its states, its codes and its values. */
class FhirStatementsTest {
  private static final String HYPOTHYROIDISM = code(SNOMED, "40930008");
  private static final String TSH = code(LOINC, "3016-3");
  private static final String MISCARRIAGE = code(SNOMED, "17369002");
  private static final String LUPUS_ANTICOAGULANT = code(LOINC, "75515-7");

  private static String verified(String as) {
    return "'verificationStatus': " + status("condition-ver-status", as);
  }

  private static String course(String as) {
    return "'clinicalStatus': " + status("condition-clinical", as);
  }

  private static String quantity(String value, String unit) {
    return "'valueQuantity': {'value': " + value + ", 'code': '" + unit + "'}";
  }

  @Test
  void aRefutedConditionIsDenied() {
    var read = read(condition(HYPOTHYROIDISM, verified("refuted")));
    assertThat(read.facts()).containsExactly("Hypothyroidism No");
  }

  @ParameterizedTest
  @ValueSource(strings = {"provisional", "differential", "unconfirmed"})
  void whatIsNotSureIsSuspected(String as) {
    var read = read(condition(HYPOTHYROIDISM, verified(as)));
    assertThat(read.facts()).containsExactly("Hypothyroidism Suspected");
  }

  @Test
  void whatWasEnteredInErrorSaysNothing() {
    var read =
        read(
            condition(HYPOTHYROIDISM, verified("entered-in-error")),
            observation(TSH, quantity("9.4", "m[IU]/L")).replace("final", "entered-in-error"));
    assertThat(read.facts()).isEmpty();
    assertThat(read.reasons())
        .containsExactlyInAnyOrder("40930008 was entered in error", "3016-3 was entered in error");
  }

  @Test
  void anOpenEntryOnlySaysThatItIsThereAndAResolvedOneThatItWas() {
    assertThat(read(condition(HYPOTHYROIDISM, course("active"))).facts())
        .containsExactly("Hypothyroidism Yes");
    assertThat(read(condition(HYPOTHYROIDISM, course("resolved"))).facts())
        .containsExactly("Hypothyroidism Resolved");
    assertThat(read(condition(HYPOTHYROIDISM, course("inactive"))).facts())
        .containsExactly("Hypothyroidism Yes");
  }

  @Test
  void aSuspectedLossIsNoLoss() {
    var read = read(condition(MISCARRIAGE, verified("provisional")));
    assertThat(read.facts()).isEmpty();
    assertThat(read.told())
        .containsExactly(
            "SNOMED CT 17369002: Kept unread: it is not certain. Correct it in the source, or record it in"
                + " words.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"registered", "preliminary", "cancelled"})
  void aResultThatIsNotFinalSaysNothing(String status) {
    var read = read(observation(TSH, quantity("2", "m[IU]/L")).replace("final", status));
    assertThat(read.facts()).isEmpty();
    assertThat(read.losses()).hasSize(1);
  }

  @Test
  void aResultThatIsAbsentIsNeverNormal() {
    var read =
        read(
            observation(
                LUPUS_ANTICOAGULANT,
                "'dataAbsentReason': " + status("data-absent-reason", "not-performed")),
            observation(TSH, "'effectiveDateTime': '2026'"));
    assertThat(read.facts()).isEmpty();
    assertThat(read.reasons())
        .containsExactlyInAnyOrder(
            "75515-7 has no value: the file says why there is none", "3016-3 has no value");
  }

  @Test
  void aProcedureThatWasNotDoneSaysNothingAndOneThatWasDoneNoResult() {
    String procedure =
        "{'resourceType': 'Procedure', 'status': 'not-done', 'code': "
            + code("http://purl.obolibrary.org/obo/maxo.owl", "MAXO:0001187")
            + ", 'subject': {"
            + FhirText.ANNA
            + "}}";
    assertThat(read(procedure).reasons()).containsExactly("0001187 was not done");
    var done = read(procedure.replace("not-done", "completed"));
    assertThat(done.facts()).isEmpty();
    assertThat(done.reasons()).containsExactly("0001187 says that it was done, not what was found");
  }

  @Test
  void aNumberHasItsUnitItsRangeAndTheWordOfTheLaboratory() {
    var read =
        read(
            observation(
                TSH,
                "'effectiveDateTime': '2026-03-10T08:00:00+01:00', "
                    + quantity("9.4", "m[IU]/L")
                    + ", 'interpretation': ["
                    + status("v3-ObservationInterpretation", "H")
                    + "], 'referenceRange': [{'low': {'value': 0.4}, 'high': {'value': 4.0}}]"));
    assertThat(read.facts())
        .containsExactly("TSH 9.4 UNIT mIU/L DATE 2026-03-10 FLAG High LOW 0.4 HIGH 4.0");
  }

  @Test
  void theWordOfTheLaboratoryStandsBeforeANumberThatSaysNothingAlone() {
    var read =
        read(
            observation(
                LUPUS_ANTICOAGULANT,
                "'valueQuantity': {'value': 1.4}, 'interpretation': ["
                    + status("v3-ObservationInterpretation", "POS")
                    + "]"));
    assertThat(read.facts()).containsExactly("LupusAnticoagulantTest Positive");
  }

  @Test
  void anAnswerInCodesIsRead() {
    var read =
        read(
            observation(
                LUPUS_ANTICOAGULANT, "'valueCodeableConcept': " + code(SNOMED, "260385009")),
            observation(
                code(LOINC, "64710-7"), "'valueCodeableConcept': " + code(LOINC, "LA14272-1")),
            observation(
                code(LOINC, "82810-3"), "'valueCodeableConcept': " + code(SNOMED, "60001007")));
    assertThat(read.facts())
        .containsExactly(
            "LupusAnticoagulantTest Negative", "PregnantNow No", "Pregnancy Miscarriage EPISODE 1");
  }

  @Test
  void aFindingThatIsAskedForIsThereOrNot() {
    String hpo = code("http://purl.obolibrary.org/obo/hp.owl", "HP:0000813");
    assertThat(read(observation(hpo, "'valueBoolean': true")).facts())
        .containsExactly("BicornuateUterus Yes");
    assertThat(read(observation(hpo, "'valueBoolean': false")).facts())
        .containsExactly("BicornuateUterus No");
    String lupus = code("http://purl.obolibrary.org/obo/hp.owl", "HP:0025343");
    assertThat(read(observation(lupus, "'valueBoolean': false")).facts())
        .containsExactly("LupusAnticoagulantTest Negative");
  }

  @Test
  void partsAreReadEachByItself() {
    var read =
        read(
            observation(
                code("urn:own", "panel"),
                "'component': [{'code': "
                    + code(LOINC, "3181-5")
                    + ", 'interpretation': ["
                    + status("v3-ObservationInterpretation", "POS")
                    + "]}, {'code': "
                    + code(LOINC, "3182-3")
                    + ", 'interpretation': ["
                    + status("v3-ObservationInterpretation", "NEG")
                    + "]}]"));
    assertThat(read.facts())
        .containsExactly("AnticardiolipinIgG Positive", "AnticardiolipinIgM Negative");
    assertThat(read.losses()).isEmpty();
  }

  @Test
  void aNegativePartSaysNothingOfTheWhole() {
    String part = code(LOINC, "8091-1");
    String positive = "'valueCodeableConcept': " + code(SNOMED, "10828004");
    assertThat(read(observation(part, positive)).facts()).containsExactly("AntiENATest Positive");
    var negative = read(observation(part, positive.replace("10828004", "260385009")));
    assertThat(negative.facts()).isEmpty();
    assertThat(negative.reasons())
        .containsExactly("8091-1 is a part, which says nothing of the whole");
  }

  @Test
  void aLossHasItsFeatureAndItsWeeks() {
    var read =
        read(
            condition(code(SNOMED, "16607004"), "'onsetDateTime': '2024-02-03'"),
            condition(code(SNOMED, "19169002"), "'onsetDateTime': '2025-02'"));
    assertThat(read.facts())
        .containsExactly(
            "Pregnancy Miscarriage DATE 2024-02-03 EPISODE 1",
            "MissedMiscarriage Yes EPISODE 1",
            "Pregnancy Miscarriage DATE 2025-02 EPISODE 2 WEEK FirstTrimester");
  }

  @Test
  void aReportSaysWhatItConcludes() {
    String report =
        "{'resourceType': 'DiagnosticReport', 'status': 'final', 'code': "
            + code(LOINC, "25022-5")
            + ", 'subject': {"
            + FhirText.ANNA
            + "}, 'conclusionCode': [{'text': 'normal'}]}";
    assertThat(read(report).facts()).containsExactly("Hysterosalpingography Normal");
    assertThat(read(report.replace("final", "preliminary")).facts()).isEmpty();
    String septum = report.replace("{'text': 'normal'}", code(SNOMED, "22504001"));
    assertThat(read(septum).facts()).containsExactly("Hysterosalpingography UterineSeptum");
  }

  @Test
  void ofSeveralCodesTheOneThatIsKnownIsRead() {
    String both =
        "{'coding': [{'system': 'urn:clinic', 'code': 'T4'}, {'system': 'https://loinc.org/', 'code':"
            + " '3016-3'}]}";
    assertThat(read(observation(both, quantity("2.0", "m[IU]/L"))).facts())
        .containsExactly("TSH 2.0 UNIT mIU/L");
    String contrary =
        "{'coding': [{'system': 'http://snomed.info/sct', 'code': '40930008'}, {'system':"
            + " 'http://snomed.info/sct', 'code': '34486009'}]}";
    var read = read(condition(contrary, ""));
    assertThat(read.facts()).isEmpty();
    assertThat(read.patients().get(0).unread()).hasSize(2);
    assertThat(read.told())
        .hasSize(2)
        .allMatch(each -> each.contains("Kept unread: it has codes that say different things"));
  }

  @Test
  void whatIsNotKnownIsCountedAndHarmsNothing() {
    var read =
        read(
            condition(code(SNOMED, "307426000"), ""),
            condition(code(SNOMED, "307426000"), ""),
            "{'resourceType': 'Encounter', 'status': 'finished'}");
    assertThat(read.facts()).isEmpty();
    assertThat(read.told()).singleElement().asString().startsWith("2 coded entries not used");
    assertThat(read.losses().values()).containsExactly(1L, 2L);
    assertThat(read.reasons()).containsExactly("Encounter is not read", "307426000 is not mapped");
  }

  @Test
  void ofSeveralRangesNoneIsKnownToBeItsOwn() {
    String low = "{'low': {'value': 0.4, 'code': 'm[IU]/L'}}";
    String tsh = quantity("9.4", "m[IU]/L") + ", 'referenceRange': [" + low;
    assertThat(read(observation(TSH, tsh + "]")).facts())
        .containsExactly("TSH 9.4 UNIT mIU/L LOW 0.4");
    assertThat(read(observation(TSH, tsh + ", {'high': {'value': 2.5}}]")).facts())
        .containsExactly("TSH 9.4 UNIT mIU/L");
    assertThat(
            read(observation(TSH, tsh.replace("'code': 'm[IU]/L'}}", "'code': 'x'}}") + "]"))
                .facts())
        .containsExactly("TSH 9.4 UNIT mIU/L");
  }
}
