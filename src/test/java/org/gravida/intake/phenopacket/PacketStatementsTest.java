package org.gravida.intake.phenopacket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.phenopacket.PacketText.ANNA;
import static org.gravida.intake.phenopacket.PacketText.BICORNUATE;
import static org.gravida.intake.phenopacket.PacketText.LOSS;
import static org.gravida.intake.phenopacket.PacketText.anna;
import static org.gravida.intake.phenopacket.PacketText.disease;
import static org.gravida.intake.phenopacket.PacketText.facts;
import static org.gravida.intake.phenopacket.PacketText.feature;
import static org.gravida.intake.phenopacket.PacketText.features;
import static org.gravida.intake.phenopacket.PacketText.measurement;
import static org.gravida.intake.phenopacket.PacketText.packet;
import static org.gravida.intake.phenopacket.PacketText.read;

import org.junit.jupiter.api.Test;

class PacketStatementsTest {
  private static final String DIABETES = "MONDO:0005015";
  private static final String TSH = "LOINC:3016-3";

  @Test
  void aFeatureThatIsExcludedIsDeniedOnTheDayOfThePacket() {
    assertThat(facts(features(feature(BICORNUATE, "")))).containsExactly("BicornuateUterus Yes");
    assertThat(facts(features(feature(BICORNUATE, "'excluded': true"))))
        .containsExactly("BicornuateUterus No DATE 2026-06-01");
    assertThat(facts(features(feature(BICORNUATE, "'excluded': false"))))
        .containsExactly("BicornuateUterus Yes");
  }

  @Test
  void aDiseaseThatIsExcludedIsDenied() {
    assertThat(facts("'diseases': [" + disease(DIABETES, "'excluded': true") + "]"))
        .containsExactly("DiabetesMellitus No DATE 2026-06-01");
  }

  @Test
  void namesOfFieldsAreWrittenInEitherWay() {
    String camel =
        packet(
            ANNA + ", 'timeAtLastEncounter': {'timestamp': '2026-05-05T00:00:00Z'}",
            features(feature(BICORNUATE, "'onset': {'ontologyClass': {'id': 'HP:0003577'}}")),
            measurement(
                TSH,
                "'timeObserved': {'timestamp': '2026-05-01T00:00:00Z'}, 'value': {'quantity':"
                    + " {'unit': {'id': 'UCUM:m[IU]/L'}, 'value': 2.1, 'referenceRange': {'unit':"
                    + " {'id': 'UCUM:m[IU]/L'}, 'low': 0.4, 'high': 4.0}}}"));
    String snake = camel.replaceAll("(?<=[a-z]{2})([A-Z])(?=[a-zA-Z]+':)", "_$1");
    snake =
        java.util.regex.Pattern.compile("'[a-z]+(_[A-Za-z]+)+':")
            .matcher(snake)
            .replaceAll(found -> found.group().toLowerCase(java.util.Locale.ROOT));
    assertThat(snake).contains("phenotypic_features", "time_observed", "reference_range");
    assertThat(read(snake).facts())
        .isEqualTo(read(camel).facts())
        .containsExactlyInAnyOrder(
            "AssessmentDate DATE 2026-05-05",
            "BicornuateUterus Yes",
            "TSH 2.1 UNIT mIU/L DATE 2026-05-01 LOW 0.4 HIGH 4.0");
  }

  @Test
  void anOnsetAsAgeIsADateWhereTheBirthIsKnown() {
    String at = "'onset': {'age': {'iso8601duration': '%s'}}";
    assertThat(facts(features(feature(LOSS, at.formatted("P34Y")))))
        .containsExactly("Pregnancy Miscarriage EPISODE 1");
    assertThat(facts(features(feature(LOSS, at.formatted("P34Y2M")))))
        .containsExactly("Pregnancy Miscarriage DATE 2024-07 EPISODE 1");
    assertThat(facts(features(feature(LOSS, at.formatted("P34Y2M3D")))))
        .containsExactly("Pregnancy Miscarriage DATE 2024-07-04 EPISODE 1");
  }

  @Test
  void anOnsetAsGestationalAgeIsTheWeekOfTheLoss() {
    assertThat(
            facts(features(feature(LOSS, "'onset': {'gestationalAge': {'weeks': 9, 'days': 3}}"))))
        .containsExactly("Pregnancy Miscarriage EPISODE 1 WEEK 9");
  }

  @Test
  void anOnsetAsTimestampOrIntervalIsADate() {
    assertThat(
            facts(
                features(
                    feature(LOSS, "'onset': {'timestamp': '2024-02-03T00:00:00Z'}"),
                    feature(
                        LOSS,
                        "'onset': {'interval': {'start': '2025-02-03T00:00:00Z', 'end':"
                            + " '2025-03-03T00:00:00Z'}}"))))
        .containsExactly(
            "Pregnancy Miscarriage DATE 2024-02-03 EPISODE 1",
            "Pregnancy Miscarriage DATE 2025-02-03 EPISODE 2");
    assertThat(facts(features(feature(LOSS, "'onset': {'timestamp': '2024-02-30T00:00:00Z'}"))))
        .containsExactly("Pregnancy Miscarriage EPISODE 1");
  }

  @Test
  void whatIsResolvedIsOver() {
    String over = "'resolution': {'timestamp': '2020-01-01T00:00:00Z'}";
    assertThat(facts("'diseases': [" + disease("MONDO:0005420", over) + "]"))
        .containsExactly("Hypothyroidism Resolved");
  }

  @Test
  void aSolvedCaseIsTheViewOfItsAuthorsAndNoProof() {
    String solved =
        "'interpretations': [{'id': 'i', 'progressStatus': '%s', 'diagnosis': {'disease': {'id': '"
            + DIABETES
            + "'}%s}}]";
    assertThat(facts(solved.formatted("SOLVED", ""))).containsExactly("DiabetesMellitus Suspected");
    assertThat(facts(solved.formatted("IN_PROGRESS", "")))
        .containsExactly("DiabetesMellitus Suspected");
    assertThat(facts(solved.formatted("UNSOLVED", ""))).isEmpty();
    String variants =
        ", 'genomicInterpretations': [{'interpretationStatus': 'REJECTED', 'variantInterpretation':"
            + " {'variationDescriptor': {'geneContext': {'valueId': 'HGNC:1'}}}}]";
    var rejected = anna(solved.formatted("SOLVED", variants));
    assertThat(rejected.facts()).isEmpty();
    assertThat(rejected.reasons())
        .contains(
            "0005015 rests on variants that were rejected",
            "1 is a variant of a gene, which is not read");
    assertThat(facts(solved.formatted("SOLVED", ""), "'diseases': [" + disease(DIABETES, "") + "]"))
        .containsExactly("DiabetesMellitus Yes");
  }

  @Test
  void aMeasurementMayAnswerWithAClass() {
    assertThat(
            facts(
                measurement(
                    "LOINC:75881-3", "'value': {'ontologyClass': {'id': 'SNOMEDCT:10828004'}}")))
        .containsExactly("LupusAnticoagulantTest Positive");
  }

  @Test
  void theRangeOfAnotherUnitIsNotThatOfTheValue() {
    assertThat(
            facts(
                measurement(
                    TSH,
                    "'value': {'quantity': {'unit': {'id': 'UCUM:m[IU]/L'}, 'value': 2.1,"
                        + " 'referenceRange': {'unit': {'id': 'UCUM:u[IU]/mL'}, 'low': 400, 'high':"
                        + " 4000}}}")))
        .containsExactly("TSH 2.1 UNIT mIU/L");
  }

  @Test
  void anActIsDoneAndSaysNothingOfWhatWasFound() {
    var read =
        anna(
            "'medicalActions': [{'procedure': {'code': {'id': 'MAXO:0001187'}, 'performed':"
                + " {'timestamp': '2026-01-02T00:00:00Z'}}}, {'treatment': {'agent': {'id':"
                + " 'CHEBI:1'}}}, {'radiationTherapy': {'dosage': 1}}]");
    assertThat(read.facts()).isEmpty();
    assertThat(read.reasons())
        .containsExactlyInAnyOrder(
            "0001187 says that it was done, not what was found",
            "1 is not mapped",
            "radiationTherapy is not read");
  }

  @Test
  void theAgeAtTheLastEncounterIsTheAge() {
    String aged = ANNA.replaceAll(", 'dateOfBirth.*", "");
    String at = ", 'timeAtLastEncounter': {'age': {'iso8601duration': 'P34Y5M'}}";
    assertThat(read(packet(aged + at)).facts()).containsExactly("Age 34");
  }
}
