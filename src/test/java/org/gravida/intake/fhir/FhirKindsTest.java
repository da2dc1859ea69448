package org.gravida.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.fhir.FhirText.SNOMED;
import static org.gravida.intake.fhir.FhirText.code;
import static org.gravida.intake.fhir.FhirText.condition;
import static org.gravida.intake.fhir.FhirText.observation;
import static org.gravida.intake.fhir.FhirText.read;
import static org.gravida.intake.fhir.FhirText.status;

import java.util.List;
import org.gravida.record.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That one kind of a disease is not there, or is, says nothing of its other kinds. */
class FhirKindsTest {
  private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
  private static final String REFUTED =
      "'verificationStatus': " + status("condition-ver-status", "refuted");

  private static List<String> unread(FhirText.Read read) {
    return read.patients().get(0).unread().stream().map(Fact::what).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'text': 'influenza'}", "{'coding': [{'display': 'influenza'}]}"})
  void aKindThatIsDeniedInWordsDeniesNotTheWhole(String influenza) {
    for (String each :
        List.of(
            condition(influenza, REFUTED),
            observation(influenza, "'valueBoolean': false"),
            observation(influenza, "'valueString': 'no'"),
            observation(influenza, "'valueCodeableConcept': {'text': 'no'}"))) {
      var read = read(each);
      assertThat(read.facts()).as(each).isEmpty();
      assertThat(unread(read)).as(each).containsExactly("influenza");
      assertThat(read.told()).as(each).singleElement().asString().contains("It denies one kind");
    }
  }

  @Test
  void theWholeIsStillDeniedByItsName() {
    assertThat(read(condition("{'text': 'diabetes mellitus'}", REFUTED)).facts())
        .containsExactly("DiabetesMellitus No");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{'text': 'type 1 diabetes'}", "{'coding': [{'system': 'S', 'code': 'E10'}]}"})
  void oneKindDeniedAndAnotherPresentIsNoContradiction(String first) {
    String one = first.replace("'S'", "'" + ICD + "'");
    String other = one.replace("type 1", "type 2").replace("E10", "E11");
    assertThat(read(condition(one, REFUTED), condition(other, "")).facts())
        .containsExactly("DiabetesMellitus Yes");
    assertThat(
            read(
                    observation(one, "'valueBoolean': false"),
                    observation(other, "'valueBoolean': true"))
                .facts())
        .containsExactly("DiabetesMellitus Yes");
  }

  @Test
  void wordsOfAKindBesideACodeOfTheWholeAreHeeded() {
    String concept =
        "{'coding': [{'system': '" + SNOMED + "', 'code': '73211009'}], 'text': 'type 1 diabetes'}";
    assertThat(read(condition(concept, REFUTED)).facts()).isEmpty();
    assertThat(read(condition(concept, "")).facts()).containsExactly("DiabetesMellitus Yes");
    assertThat(read(condition(concept.replace(SNOMED, "grv"), REFUTED)).facts()).isEmpty();
    String own = concept.replace(SNOMED, "grv").replace("73211009", "DiabetesMellitus");
    assertThat(read(condition(own, REFUTED)).facts()).isEmpty();
  }

  @Test
  void twoKindsOfOneDiseaseThatAreThereAreBothRead() {
    var read =
        read(
            condition("{'text': 'type 1 diabetes'}", ""),
            condition("{'text': 'type 2 diabetes'}", ""));
    assertThat(read.facts()).containsExactly("DiabetesMellitus Yes");
    assertThat(read.told()).isEmpty();
  }

  @Test
  void aDenialOfTheWholeBesideAKindNamesBoth() {
    var read =
        read(
            condition("{'text': 'type 1 diabetes'}", ""),
            condition("{'text': 'diabetes mellitus'}", REFUTED));
    assertThat(read.told())
        .anySatisfy(each -> assertThat(each).contains("type 1 diabetes: yes", "mellitus: no"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'valueBoolean': false", "'valueString': 'no'"})
  void aCodeOfAKindThatIsAnsweredWithNoDeniesNotTheWhole(String no) {
    var read = read(observation(code(ICD, "E05.0"), no));
    assertThat(read.facts()).isEmpty();
    assertThat(read.told()).singleElement().asString().contains("denied, which decides nothing");
    assertThat(read(observation(code(ICD, "E05.0"), "'valueBoolean': true")).facts())
        .containsExactly("Hyperthyroidism Yes");
    assertThat(read(observation(code(ICD, "E05"), no)).facts())
        .containsExactly("Hyperthyroidism No");
  }

  @Test
  void aCodeOfAKindWithAnAnswerThatIsNotUnderstoodIsKeptUnread() {
    var read = read(observation(code(ICD, "E05.0"), "'valueString': 'gone'"));
    assertThat(read.facts()).isEmpty();
    assertThat(unread(read)).containsExactly("Hyperthyroidism");
  }
}
