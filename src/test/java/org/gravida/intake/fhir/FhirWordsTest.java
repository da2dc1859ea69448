package org.gravida.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.fhir.FhirText.LOINC;
import static org.gravida.intake.fhir.FhirText.SNOMED;
import static org.gravida.intake.fhir.FhirText.code;
import static org.gravida.intake.fhir.FhirText.condition;
import static org.gravida.intake.fhir.FhirText.observation;
import static org.gravida.intake.fhir.FhirText.read;
import static org.gravida.intake.fhir.FhirText.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words beside a code, or in place of one, take back what they deny or doubt. */
class FhirWordsTest {
  private static final String DIABETES = code(SNOMED, "73211009");
  private static final String TSH = code(LOINC, "3016-3");

  private static String called(String code, String text) {
    return code.replaceFirst("\\{", "{'text': '" + text + "', ");
  }

  private static void isUnread(FhirText.Read read, String why) {
    assertThat(read.facts()).isEmpty();
    assertThat(read.patients().get(0).unread()).hasSize(1);
    assertThat(read.told()).singleElement().asString().contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no diabetes",
        "No evidence of diabetes mellitus",
        "diabetes mellitus excluded",
        "diabetes mellitus, not confirmed",
        "suspected diabetes mellitus",
        "diabetes mellitus?",
        "diabetes insipidus",
        "hypothyroidism"
      })
  void aConditionThatIsCalledOtherwiseThanItsCodeSaysIsUnread(String text) {
    isUnread(
        read(condition(called(DIABETES, text), "")),
        "Kept unread: it is called otherwise than its code says: " + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type 2 diabetes",
        "Diabetes mellitus without complication",
        "diabetes mellitus, not elsewhere classified",
        "sugar disease of her mother tongue",
        "x"
      })
  void aConditionThatIsCalledInOtherWordsIsRead(String text) {
    assertThat(read(condition(called(DIABETES, text), "")).facts())
        .containsExactly("DiabetesMellitus Yes");
  }

  @Test
  void whatAVocabularyItselfCallsACodeIsNotAgainstIt() {
    String shown = DIABETES.replace("'73211009'", "'73211009', 'display': 'Diabetes (not X)'");
    assertThat(read(condition(shown, "")).facts()).containsExactly("DiabetesMellitus Yes");
    assertThat(read(condition(called(shown, "diabetes (not x)"), "")).facts())
        .containsExactly("DiabetesMellitus Yes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suspected hypothyroidism",
        "possible hypothyroidism",
        "probable hypothyroidism",
        "hypothyroidism excluded",
        "hypothyroidism ruled out",
        "no hypothyroidism",
        "hypothyroidism?"
      })
  void wordsAloneThatDenyOrDoubtATermLeaveItOpen(String text) {
    isUnread(read(condition("{'text': '" + text + "'}", "")), "");
  }

  @Test
  void wordsAloneThatNameNothingAreToldAsNotUsed() {
    var read = read(condition("{'text': 'suspected tennis elbow'}", ""));
    assertThat(read.patients().get(0).unread()).isEmpty();
    assertThat(read.told()).singleElement().asString().startsWith("a coded entry that is not used");
    assertThat(read.reasons()).containsExactly(" has no code");
  }

  @ParameterizedTest
  @CsvSource({"ZZZ, ''", "IE, ''", "N, not done", "N, cancelled", "N, abnormal"})
  void anInterpretationThatMayTakeBackAValueInItsRangeLeavesItUnread(String code, String text) {
    String said = status("v3-ObservationInterpretation", code);
    String value =
        "'valueQuantity': {'value': 2.0, 'code': 'm[IU]/L'}, 'referenceRange': [{'low': {'value':"
            + " 0.4}, 'high': {'value': 4}}], 'interpretation': ["
            + (text.isEmpty() ? said : called(said, text))
            + "]";
    isUnread(read(observation(TSH, value)), "Kept unread: it has");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Normal", "Normal (applies to non-numeric results)", "in order"})
  void anInterpretationInACodeAndInOtherWordsIsRead(String text) {
    String said = called(status("v3-ObservationInterpretation", "N"), text);
    String value = "'valueQuantity': {'value': 2.0}, 'interpretation': [" + said + "]";
    assertThat(read(observation(TSH, value)).facts()).containsExactly("TSH Normal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'coding': [{'system': 'grv', 'code': 'Miscarriage'}], 'text': 'live birth'}",
        "{'coding': [{'system': 'http://snomed.info/sct', 'code': '17369002'}, {'system':"
            + " 'http://snomed.info/sct', 'code': '281050002'}]}",
        "{'coding': [{'system': 'http://snomed.info/sct', 'code': '17369002'}], 'text':"
            + " 'therapeutic abortion'}",
        "{'coding': [{'system': 'http://snomed.info/sct', 'code': '17369002'}], 'text': 'no"
            + " miscarriage'}",
      })
  void anOutcomeThatContradictsItselfIsUnreadAndItsPregnancyStays(String outcome) {
    for (String each : List.of(code("grv", "Pregnancy"), code(LOINC, "64710-7"))) {
      var read = read(observation(each, "'valueCodeableConcept': " + outcome));
      assertThat(read.facts()).isEmpty();
      assertThat(read.patients().get(0).unread())
          .singleElement()
          .satisfies(fact -> assertThat(fact.what()).isEqualTo("Pregnancy"));
      assertThat(read.told()).isNotEmpty();
    }
  }

  @Test
  void aLossWhoseCodesContradictOneAnotherIsAPregnancyOfUnreadOutcome() {
    String both =
        "{'coding': [{'system': 'http://snomed.info/sct', 'code': '17369002'}, {'system':"
            + " 'http://snomed.info/sct', 'code': '281050002'}]}";
    isUnread(read(condition(both, "")), "has codes that say different things");
    isUnread(
        read(condition(called(code(SNOMED, "17369002"), "therapeutic abortion"), "")),
        "Kept unread");
  }
}
