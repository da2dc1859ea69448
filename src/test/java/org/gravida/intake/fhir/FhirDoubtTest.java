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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file does not say surely is kept unread, and never taken for what is sure. */
class FhirDoubtTest {
  private static final String HYPOTHYROIDISM = code(SNOMED, "40930008");
  private static final String MISCARRIAGE = code(SNOMED, "17369002");
  private static final String TSH = code(LOINC, "3016-3");
  private static final String KARYOTYPE = code(LOINC, "29770-5");
  private static final String VALUE = "'valueQuantity': {'value': 2.0, 'code': 'm[IU]/L'}";

  private static void isUnread(FhirText.Read read, String why) {
    assertThat(read.facts()).isEmpty();
    assertThat(read.patients().get(0).unread()).hasSize(1);
    assertThat(read.told()).singleElement().asString().contains("Kept unread", why);
    assertThat(read.reasons()).singleElement().asString().contains(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'coding': [{'code': 'refuted'}]} | No",
        "'Refuted' | No",
        "{'text': 'PROVISIONAL'} | Suspected",
        "'provisional' | Suspected",
        "{'coding': [{'code': 'DIFFERENTIAL'}]} | Suspected",
        "{'coding': [{'system': 'http://hl7.org/fhir/condition-ver-status', 'code':"
            + " 'unconfirmed'}]} | Suspected",
        "{'coding': [{'system': 'urn:own', 'code': '7', 'display': 'Refuted'}]} | No",
        "{'text': 'confirmed'} | Yes",
      })
  void aStateOfVerificationIsReadInWhateverFormItStands(String as, String value) {
    var read = read(condition(HYPOTHYROIDISM, "'verificationStatus': " + as));
    assertThat(read.facts()).containsExactly("Hypothyroidism " + value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text': 'suspected'}",
        "'possible'",
        "{'coding': [{'system': 'http://snomed.info/sct', 'code': '415684004'}]}",
        "{'coding': [{'system': 'http://snomed.info/sct', 'code': '410516002'}]}",
        "{'coding': [{'system': 'urn:own', 'code': 'confirmed'}]}",
        "{'coding': [{'code': 'confirmed'}, {'code': 'refuted'}]}",
      })
  void aStateOfVerificationThatIsNotUnderstoodConfirmsNothing(String as) {
    isUnread(
        read(condition(HYPOTHYROIDISM, "'verificationStatus': " + as)), "is not said to be sure");
    assertThat(read(condition(MISCARRIAGE, "'verificationStatus': " + as)).facts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'Entered-in-error'", "{'coding': [{'code': 'entered-in-error'}]}"})
  void whatWasEnteredInErrorSaysNothingInWhateverForm(String as) {
    var read = read(condition(HYPOTHYROIDISM, "'verificationStatus': " + as));
    assertThat(read.patients().get(0).unread()).isEmpty();
    assertThat(read.reasons()).containsExactly("40930008 was entered in error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'resolved'",
        "{'coding': [{'code': 'resolved'}]}",
        "{'text': 'Resolved'}",
        "{'coding': [{'system': 'http://hl7.org/fhir/condition-clinical', 'code': 'resolved'}]}",
      })
  void aClinicalStateIsReadInWhateverFormItStands(String as) {
    assertThat(read(condition(HYPOTHYROIDISM, "'clinicalStatus': " + as)).facts())
        .containsExactly("Hypothyroidism Resolved");
  }

  @Test
  void aClinicalStateThatIsNotUnderstoodMayBeAnEnd() {
    isUnread(
        read(condition(HYPOTHYROIDISM, "'clinicalStatus': {'text': 'put to rest'}")),
        "whether it is over");
    assertThat(read(condition(HYPOTHYROIDISM, "'abatementBoolean': false")).facts())
        .containsExactly("Hypothyroidism Yes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "Preliminary", "preliminary", "odd"})
  void aValueThatIsNotFinalIsUnread(String as) {
    isUnread(read(observation(TSH, VALUE).replace("final", as)), "has a status that is not final");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Final", "amended", "corrected", "appended"})
  void aFinalValueIsReadInWhateverCase(String as) {
    assertThat(read(observation(TSH, VALUE).replace("final", as)).facts())
        .containsExactly("TSH 2.0 UNIT mIU/L");
  }

  @Test
  void aValueBesideAReasonWhyThereIsNoneIsUnread() {
    isUnread(
        read(observation(TSH, VALUE + ", 'dataAbsentReason': {'text': 'error'}")), "reason why");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'modifierExtension': [{'url': 'urn:x', 'valueBoolean': true}]",
        "'note': [{'modifierExtension': [{'url': 'urn:x', 'valueBoolean': true}], 'text': 'x'}]",
        "'implicitRules': 'urn:x'",
      })
  void aResourceWithAnUnknownModifierIsUnread(String modifier) {
    isUnread(read(condition(HYPOTHYROIDISM, modifier)), "change its meaning");
    isUnread(read(observation(TSH, VALUE + ", " + modifier)), "change its meaning");
  }

  @Test
  void aModifierOfThePatientIsOneOfAllThatIsSaidOfHer() {
    String anna =
        FhirText.anna()
            .replace("'gender'", "'modifierExtension': [{'url': 'urn:animal'}], 'gender'");
    var read =
        FhirText.files(
            "b.json", FhirText.bundle("collection", anna, condition(HYPOTHYROIDISM, "")));
    isUnread(read, "change its meaning");
  }

  private static String interpreted(String... as) {
    return VALUE + ", 'interpretation': [" + String.join(", ", as) + "]";
  }

  private static String flag(String as) {
    return status("v3-ObservationInterpretation", as);
  }

  @Test
  void interpretationsThatExcludeOneAnotherAreUnread() {
    for (String[] each :
        new String[][] {{"N", "H"}, {"H", "N"}, {"H", "L"}, {"N", "A"}, {"E", "N"}}) {
      isUnread(
          read(observation(TSH, interpreted(flag(each[0]), flag(each[1])))), "exclude one another");
    }
    isUnread(
        read(observation(TSH, interpreted("{'text': 'high'}", "{'text': 'normal'}"))),
        "exclude one another");
  }

  @Test
  void interpretationsThatSayTheSameAreOne() {
    for (String[] each : new String[][] {{"H", "HH"}, {"A", "H"}, {"H", "A"}, {"H", "U"}}) {
      assertThat(read(observation(TSH, interpreted(flag(each[0]), flag(each[1])))).facts())
          .containsExactly("TSH 2.0 UNIT mIU/L FLAG High");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text': 'High'}",
        "{'coding': [{'code': 'H'}]}",
        "{'text': 'H'}",
        "{'text': 'HH'}",
        "{'coding': [{'system': 'urn:own', 'code': '3', 'display': 'high'}]}"
      })
  void anInterpretationIsReadInWhateverFormItStands(String as) {
    var read = read(observation(TSH, interpreted(as)));
    assertThat(read.facts()).containsExactly("TSH 2.0 UNIT mIU/L FLAG High");
    assertThat(read.told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"see comment", "cancelled", "invalid", "not interpretable"})
  void anInterpretationThatIsNotUnderstoodMayTakeBackTheValue(String words) {
    isUnread(
        read(observation(TSH, interpreted("{'text': '" + words + "'}"))),
        "has an interpretation that is not understood");
  }

  private static String glucose(String value, String low, String high, String unit) {
    return "'valueQuantity': "
        + value
        + ", 'referenceRange': [{'low': {'value': "
        + low
        + ", 'unit': '"
        + unit
        + "'}, 'high': {'value': "
        + high
        + ", 'code': '"
        + unit
        + "'}}]";
  }

  @Test
  void aRangeInAnotherUnitIsConvertedWhereTheOntologySaysHow() {
    String test = code(LOINC, "1558-6");
    String milligrams = "{'value': 90, 'code': 'mg/dL'}";
    assertThat(read(observation(test, glucose(milligrams, "0.7", "0.99", "g/L"))).facts())
        .containsExactly("FastingGlucose 90 UNIT mg/dL LOW 70 HIGH 99");
    assertThat(
            read(observation(test, glucose("{'value': 0.9, 'unit': 'g/L'}", "70", "99", "mg/dL")))
                .facts())
        .containsExactly("FastingGlucose 0.9 UNIT g/L LOW 0.7 HIGH 0.99");
    for (String unit : new String[] {"mmol/L", "furlong"}) {
      var read = read(observation(test, glucose(milligrams, "3.9", "5.5", unit)));
      assertThat(read.facts()).containsExactly("FastingGlucose 90 UNIT mg/dL");
      assertThat(read.told()).anyMatch(each -> each.contains("range in another unit"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"therapeutic", "treatment", "critical", "recommended"})
  void aRangeOfAnotherKindIsNotTheUsualOne(String type) {
    String other =
        "{'type': " + status("referencerange-meaning", type) + ", 'high': {'value': 1.0}}";
    var read = read(observation(TSH, VALUE + ", 'referenceRange': [" + other + "]"));
    assertThat(read.facts()).containsExactly("TSH 2.0 UNIT mIU/L");
    assertThat(read.told()).anyMatch(each -> each.contains("another kind"));
    String both = other + ", {'type': " + status("referencerange-meaning", "normal");
    assertThat(
            read(observation(
                    TSH, VALUE + ", 'referenceRange': [" + both + ", 'high': {'value': 4}}]"))
                .facts())
        .containsExactly("TSH 2.0 UNIT mIU/L HIGH 4");
  }

  @Test
  void ofRangesForSeveralPeopleNoneIsHersUnlessTheyAreOne() {
    String some =
        "{'high': {'value': 4}}, {'appliesTo': [{'text': 'pregnant'}], 'high': {'value': ";
    var read = read(observation(TSH, VALUE + ", 'referenceRange': [" + some + "2.5}}]"));
    assertThat(read.facts()).containsExactly("TSH 2.0 UNIT mIU/L");
    assertThat(read.told()).anyMatch(each -> each.contains("several reference ranges"));
    assertThat(read(observation(TSH, VALUE + ", 'referenceRange': [" + some + "4}}]")).facts())
        .containsExactly("TSH 2.0 UNIT mIU/L HIGH 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1890-13-01", "1990-02-30", "yesterday"})
  void aDayThatIsNoneIsTold(String day) {
    var born =
        FhirText.files(
            "b.json", FhirText.bundle("collection", FhirText.anna().replace("1990-05-01", day)));
    assertThat(born.told())
        .singleElement()
        .asString()
        .contains("a date of birth that is none", day);
    var found = read(observation(TSH, VALUE + ", 'effectiveDateTime': '" + day + "'"));
    assertThat(found.facts()).containsExactly("TSH 2.0 UNIT mIU/L");
    assertThat(found.told()).anyMatch(each -> each.startsWith(day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'focus': [{'reference': 'Condition/loss'}]",
        "'partOf': [{'reference': 'Procedure/evacuation'}]",
        "'extension': [{'url': 'urn:pregnancy', 'valueReference': {'reference': 'Condition/loss'}}]"
      })
  void aKaryotypeThatBelongsToALossMayBeOfWhatWasLost(String link) {
    isUnread(
        read(observation(KARYOTYPE, "'valueString': '45,X', " + link)),
        "whose sample was examined");
    assertThat(read(observation(TSH, VALUE + ", 'partOf': [{'reference': 'Procedure/x'}]")).facts())
        .containsExactly("TSH 2.0 UNIT mIU/L");
  }

  @Test
  void aKaryotypeOfASampleThatIsNotKnownMayBeOfWhatWasLost() {
    String sample =
        "'specimen': {'reference': '#s'}, 'contained': [{'resourceType': 'Specimen', 'id': 's',"
            + " 'type': %s}], 'valueString': '47,XX,+16'";
    isUnread(
        read(observation(KARYOTYPE, sample.formatted("{'text': 'products of conception'}"))),
        "whose sample was examined");
    assertThat(read(observation(KARYOTYPE, sample.formatted(code(SNOMED, "119297000")))).facts())
        .containsExactly("Karyotype NumericalAbnormality NOTE 47,XX,+16");
    assertThat(read(observation(TSH, VALUE + ", " + sample.formatted("{'text': 'serum'}"))).facts())
        .containsExactly("TSH 2.0 UNIT mIU/L");
  }

  @Test
  void aValueThatItsInterpretationDeniesIsUnread() {
    String antibody = code(LOINC, "75515-7");
    for (String each :
        new String[] {"'valueString': 'not detected'", "'valueString': 'negative'"}) {
      isUnread(
          read(observation(antibody, each + ", 'interpretation': [{'text': 'Positive'}]")),
          "exclude one another, or its value");
    }
    assertThat(
            read(observation(
                    antibody, "'valueString': 'negative', 'interpretation': [{'text': 'N'}]"))
                .facts())
        .containsExactly("LupusAnticoagulantTest Negative");
  }

  @Test
  void aKaryotypeAmongThePartsOfALossMayBeOfWhatWasLost() {
    String parts =
        "'component': [{'code': "
            + code(LOINC, "64710-7")
            + ", 'valueCodeableConcept': "
            + code(LOINC, "LA14272-1")
            + "}, {'code': "
            + KARYOTYPE
            + ", 'valueString': '45,X'}]";
    var read = read(observation(code("urn:own", "history"), parts));
    assertThat(read.facts()).containsExactly("Pregnancy Miscarriage EPISODE 1");
    assertThat(read.patients().get(0).unread()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Group/1", "Device/2", "Location/3"})
  void whatIsNoPersonIsNoPatient(String subject) {
    var read = read(condition(HYPOTHYROIDISM, "").replace("Patient/anna", subject));
    assertThat(read.patients()).hasSize(1);
    assertThat(read.facts()).isEmpty();
    assertThat(read.problems()).singleElement().asString().contains("no patient".substring(3));
    assertThat(read.reasons()).singleElement().asString().contains("which is no patient");
  }

  @Test
  void whatIsSaidOfNobodyWhoIsInAFileInventsNobody() {
    var read = read(condition(HYPOTHYROIDISM, "").replace("Patient/anna", "urn:uuid:7"));
    assertThat(read.patients()).hasSize(1);
    assertThat(read.problems()).singleElement().asString().contains("who is in no file");
    assertThat(read.reasons()).containsExactly("40930008 is said of somebody who is in no file");
  }

  @Test
  void whatStandsWithinAnotherResourceIsCounted() {
    String inner = "'contained': [" + observation(TSH, VALUE) + "]";
    var read = read(condition(HYPOTHYROIDISM, inner));
    assertThat(read.facts()).containsExactly("Hypothyroidism Yes");
    assertThat(read.reasons()).containsExactly("3016-3 stands within another resource, not read");
  }

  @Test
  void aValueOfAnotherKindIsUnread() {
    isUnread(
        read(observation(TSH, "'valueAttachment': {'title': 'scan'}")), "a record cannot hold");
  }

  @Test
  void aFurtherPageIsToldOnceUnlessItIsRead() {
    String page =
        FhirText.bundle("searchset", FhirText.anna())
            .replace(
                "\"searchset\"",
                "\"searchset\", \"link\": [{\"relation\": \"self\", \"url\": \"urn:1\"}, {\"relation\":"
                    + " \"next\", \"url\": \"urn:2\"}]");
    String last = page.replace("urn:1", "urn:3").replace("urn:2", "urn:4").replace("anna", "eve");
    assertThat(FhirText.files("page.json", page, last).problems())
        .singleElement()
        .asString()
        .contains("further page", "urn:2");
    String end = page.replace("urn:2", "urn:0").replace("urn:1", "urn:2").replace("anna", "eve");
    String none = end.replace("next", "previous");
    assertThat(FhirText.files("page.json", page, none).problems()).isEmpty();
  }

  @Test
  void aPatientWhoDiedIsTold() {
    String anna = FhirText.anna().replace("'gender'", "'deceasedBoolean': true, 'gender'");
    assertThat(FhirText.files("b.json", FhirText.bundle("collection", anna)).told())
        .singleElement()
        .asString()
        .contains("has died");
  }

  @Test
  void notPregnantIsAnAnswerAndAnUnknownAnswerIsUnread() {
    String asked = "'effectiveDateTime': '2026-01-01', 'valueCodeableConcept': ";
    assertThat(read(observation(code(LOINC, "82810-3"), asked + code(LOINC, "LA26683-5"))).facts())
        .containsExactly("PregnantNow No DATE 2026-01-01");
    isUnread(
        read(observation(code(LOINC, "82810-3"), asked + code(LOINC, "LA99999-9"))),
        "has an answer that is not understood");
  }
}
