package org.gravida.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.fhir.FhirText.LOINC;
import static org.gravida.intake.fhir.FhirText.SNOMED;
import static org.gravida.intake.fhir.FhirText.code;
import static org.gravida.intake.fhir.FhirText.observation;
import static org.gravida.intake.fhir.FhirText.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a pregnancy ended never vanishes, in whatever words or codes it is said. */
class FhirOutcomesTest {
  private static final String OURS = code("https://w3id.org/gravida/", "Pregnancy");
  private static final List<String> OUTCOMES = List.of(OURS, code(LOINC, "64710-7"));

  private static String coded(String system, String code) {
    return "'valueCodeableConcept': " + code(system, code);
  }

  private static String weeks(String quantity) {
    return observation(
        OURS,
        coded("grv", "Miscarriage")
            + ", 'component': [{'code': "
            + code("grv", "week")
            + ", "
            + quantity
            + "}]");
  }

  @Test
  void anOutcomeInACodeOfOthersIsReadAlsoUnderOurName() {
    for (String each : OUTCOMES) {
      assertThat(read(observation(each, coded(LOINC, "LA14272-1"))).facts())
          .containsExactly("Pregnancy Miscarriage EPISODE 1");
      assertThat(read(observation(each, coded(SNOMED, "19169002"))).facts())
          .containsExactly("Pregnancy Miscarriage EPISODE 1 WEEK FirstTrimester");
      assertThat(read(observation(each, coded(SNOMED, "16607004"))).facts())
          .containsExactly("Pregnancy Miscarriage EPISODE 1", "MissedMiscarriage Yes EPISODE 1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"'system': 'http://loinc.org', 'code': 'LA0-0'", "'code': 'LA14272-1'"})
  void anOutcomeInACodeThatIsNotKnownIsTold(String coding) {
    for (String each : OUTCOMES) {
      var read = read(observation(each, "'valueCodeableConcept': {'coding': [{" + coding + "}]}"));
      assertThat(read.facts()).isEmpty();
      assertThat(read.patients().get(0).unread()).hasSize(1);
      assertThat(read.told()).isNotEmpty();
    }
  }

  @Test
  void aCodeThatIsNotKnownIsNoNumber() {
    var read = read(observation(code("grv", "RubellaIgG"), coded("http://example.org", "1")));
    assertThat(read.facts()).isEmpty();
    assertThat(read.told()).singleElement().asString().contains("code 1 of http://example.org");
    assertThat(read(weeks(coded("http://example.org", "8"))).facts())
        .containsExactly("Pregnancy Miscarriage EPISODE 1");
  }

  @ParameterizedTest
  @CsvSource({"not examined, ''", "not done, ''", "unknown, UnknownOutcome", "SAB, Miscarriage"})
  void anOutcomeInWordsIsReadAsInOtherFiles(String words, String outcome) {
    for (String each : OUTCOMES) {
      for (String value :
          List.of(
              "'valueString': '" + words + "'",
              "'valueCodeableConcept': {'text': '" + words + "'}")) {
        var read = read(observation(each, value));
        assertThat(read.facts()).containsExactly(("Pregnancy " + outcome).strip() + " EPISODE 1");
        assertThat(read.told().isEmpty()).as(words).isEqualTo(!outcome.isEmpty());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "40, d, 5",
    "60, d, 8",
    "8, wk, 8",
    "2, mo, ''",
    "1, a, ''",
    "100, h, ''",
  })
  void aLengthOfPregnancyKeepsItsUnit(String number, String unit, String week) {
    for (String name : List.of("'code': '" + unit + "'", "'unit': '" + unit + "'")) {
      var read = read(weeks("'valueQuantity': {'value': " + number + ", " + name + "}"));
      assertThat(read.facts())
          .containsExactly(
              "Pregnancy Miscarriage EPISODE 1" + (week.isEmpty() ? "" : " WEEK " + week));
      if (week.isEmpty()) {
        assertThat(read.told()).singleElement().asString().contains(number + " " + unit);
      }
    }
  }

  @Test
  void aRangeOfDaysKeepsItsUnitToo() {
    String ends = "'valueRange': {'low': {'value': 40, 'unit': 'd'}, 'high': {'value': 60}}";
    assertThat(read(weeks(ends)).facts()).containsExactly("Pregnancy Miscarriage EPISODE 1");
  }
}
