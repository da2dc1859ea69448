package org.gravida.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.fhir.FhirText.LOINC;
import static org.gravida.intake.fhir.FhirText.SNOMED;
import static org.gravida.intake.fhir.FhirText.code;
import static org.gravida.intake.fhir.FhirText.observation;
import static org.gravida.intake.fhir.FhirText.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A result or range is hers only if the sample, or the people it is for, may not be others. */
class FhirOwnersTest {
  private static final String KARYOTYPE = code(LOINC, "29770-5");
  private static final String LUPUS_ANTICOAGULANT = code(LOINC, "75515-7");
  private static final String TSH = code(LOINC, "3016-3");
  private static final String FORMULA = "'valueString': '47,XX,+16', ";
  private static final String POSITIVE = "'valueString': 'positive', ";
  private static final String LEVEL = "'valueQuantity': {'value': 2.0, 'code': 'm[IU]/L'}, ";

  private static void isUnread(FhirText.Read read) {
    assertThat(read.facts()).isEmpty();
    assertThat(read.patients().get(0).unread()).hasSize(1);
    assertThat(read.told()).singleElement().asString().contains("whose sample was examined");
  }

  private static String sample(String type) {
    return "'specimen': {'reference': '#s'}, 'contained': [{'resourceType': 'Specimen', 'id': 's',"
        + " 'type': "
        + type
        + "}]";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'specimen': {'reference': 'Specimen/9'}",
        "'specimen': {'display': 'chorionic villi'}",
        "'specimen': {'reference': '#s'}, 'contained': [{'resourceType': 'Specimen', 'id': 's'}]",
        "'bodySite': {'text': 'placenta'}",
      })
  void aSampleWhoseKindIsNotToldMayBeOfWhatWasLost(String sample) {
    isUnread(read(observation(KARYOTYPE, FORMULA + sample)));
    assertThat(read(observation(TSH, LEVEL + sample)).facts())
        .containsExactly("TSH 2.0 UNIT mIU/L");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'coding': [{'system': 'http://snomed.info/sct', 'code': '122556008'}]}",
        "{'text': 'cord blood'}",
        "{'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/v2-0487', 'code':"
            + " 'BLDCO'}]}",
        "{'coding': [{'system': 'http://snomed.info/sct', 'code': '122556008', 'display':"
            + " 'Blood'}]}",
      })
  void whateverIsFoundInASampleNotKnownToBeHersIsUnread(String kind) {
    isUnread(read(observation(LUPUS_ANTICOAGULANT, POSITIVE + sample(kind))));
    isUnread(read(observation(TSH, LEVEL + sample(kind))));
    isUnread(read(observation(KARYOTYPE, FORMULA + sample(kind))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'coding': [{'system': 'http://snomed.info/sct', 'code': '119364003'}]}",
        "{'coding': [{'system': 'http://snomed.info/sct', 'code': '122575003'}]}",
        "{'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/v2-0487', 'code':"
            + " 'SER'}]}",
        "{'coding': [{'system': 'http://hl7.org/fhir/v2/0487', 'code': 'BLDV'}]}",
        "{'coding': [{'system': 'urn:own', 'code': 'S', 'display': 'Serum'}]}",
        "{'text': 'Venous blood'}",
      })
  void aSampleOfAKindThatIsHersIsHers(String kind) {
    assertThat(read(observation(LUPUS_ANTICOAGULANT, POSITIVE + sample(kind))).facts())
        .containsExactly("LupusAnticoagulantTest Positive");
  }

  @Test
  void ofSamplesOfSeveralKindsNoneIsKnownToBeTheOneExamined() {
    String both =
        "'specimen': [{'reference': '#a'}, {'reference': '#b'}], 'contained': [{'resourceType':"
            + " 'Specimen', 'id': 'a', 'type': "
            + code(SNOMED, "119297000")
            + "}, {'resourceType': 'Specimen', 'id': 'b', 'type': "
            + code(SNOMED, "258565009")
            + "}]";
    isUnread(read(observation(KARYOTYPE, FORMULA + both)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'appliesTo': [{'text': 'men'}]",
        "'appliesTo': [{'text': 'pregnant'}]",
        "'age': {'low': {'value': 60, 'code': 'a'}}",
      })
  void aRangeForCertainPeopleOnlyIsNotKnownToBeHers(String people) {
    var read =
        read(
            observation(TSH, LEVEL + "'referenceRange': [{'high': {'value': 1}, " + people + "}]"));
    assertThat(read.facts()).containsExactly("TSH 2.0 UNIT mIU/L");
    assertThat(read.told()).anyMatch(each -> each.contains("for certain people only"));
  }

  @Test
  void aKindOfRangeThatOnlyBeginsAsTheUsualOneIsAnother() {
    String range = "{'type': {'text': 'normal weight loss'}, 'high': {'value': 1}}";
    var read = read(observation(TSH, LEVEL + "'referenceRange': [" + range + "]"));
    assertThat(read.facts()).containsExactly("TSH 2.0 UNIT mIU/L");
    assertThat(read.told()).anyMatch(each -> each.contains("another kind"));
  }
}
