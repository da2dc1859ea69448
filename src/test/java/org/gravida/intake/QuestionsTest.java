package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gravida.intake.fhir.FhirText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name in which only neutral words stand beside one term is that term, whatever the format. */
class QuestionsTest {
  private static Stream<FhirText.Read> inEachFormat(String name, String value) {
    return Stream.of(
        FhirText.files("wide.csv", "patient,\"" + name + "\"\nA," + value + "\n"),
        FhirText.files("long.csv", "patient,what,value\nA,\"" + name + "\"," + value + "\n"),
        FhirText.files("a.json", "[{\"patient\": \"A\", \"" + name + "\": \"" + value + "\"}]"),
        FhirText.files(
            "b.json",
            "[{\"patient\": \"A\", \"facts\": [{\"what\": \""
                + name
                + "\", \"value\": \""
                + value
                + "\"}]}]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Do you have diabetes?|yes|DiabetesMellitus Yes",
        "Have you ever been diagnosed with hypothyroidism?|yes|Hypothyroidism Yes",
        "How many miscarriages have you had?|3|MiscarriageCount 3",
        "Have you been exposed to lead?|no|LeadExposure No",
        "Hypothyroidism (diagnosed by a doctor)|yes|Hypothyroidism Yes",
        "Is there a uterine septum?|yes|UterineSeptum Yes",
        "What is your age?|34|Age 34",
        "most recent TSH level|2.1|TSH 2.1",
        "patient's karyotype|normal|Karyotype Normal SUBJECT PatientSubject",
        "Are you currently pregnant now?|no|PregnantNow No",
      })
  void aQuestionForOneTermIsRead(String name, String value, String fact) {
    assertThat(inEachFormat(name, value))
        .allSatisfy(read -> assertThat(read.facts()).containsExactly(fact));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No hypothyroidism?|yes",
        "Family history of diabetes|yes",
        "TSH receptor antibodies|2.1",
        "Have you ever been tested for hypothyroidism?|yes",
        "Does your mother have diabetes?|yes",
        "Did you not have hypothyroidism?|yes",
        "Do you have diabetes or hypothyroidism?|yes",
        "APL LA|positive",
        "What do you have?|yes",
      })
  void aQuestionThatAsksOtherwiseIsNot(String name, String value) {
    assertThat(inEachFormat(name, value))
        .allSatisfy(
            read -> {
              assertThat(read.facts()).isEmpty();
              assertThat(read.patients().get(0).unread()).hasSize(1);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "karyotype of miscarriage tissue|47,XX,+16|EmbryoSubject",
        "POC karyotype|47,XX,+16|EmbryoSubject",
        "embryo karyotype|47,XX,+16|EmbryoSubject",
        "partner karyotype|abnormal|PartnerSubject",
        "karyotype of the husband|abnormal|PartnerSubject",
        "products of conception: karyotype|abnormal|EmbryoSubject",
      })
  void aKaryotypeIsOfThePersonOrTissueThatItsNameTells(String name, String value, String subject) {
    assertThat(inEachFormat(name, "\"" + value + "\"").limit(2))
        .allSatisfy(
            read ->
                assertThat(List.copyOf(read.facts()))
                    .hasSize(1)
                    .allMatch(each -> each.contains("SUBJECT " + subject)));
    assertThat(inEachFormat(name, value).skip(2))
        .allSatisfy(
            read -> assertThat(read.facts()).hasSize(1).allMatch(each -> each.contains(subject)));
  }
}
