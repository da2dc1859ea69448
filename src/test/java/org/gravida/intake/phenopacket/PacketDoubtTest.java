package org.gravida.intake.phenopacket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.phenopacket.PacketText.ANNA;
import static org.gravida.intake.phenopacket.PacketText.BICORNUATE;
import static org.gravida.intake.phenopacket.PacketText.anna;
import static org.gravida.intake.phenopacket.PacketText.disease;
import static org.gravida.intake.phenopacket.PacketText.facts;
import static org.gravida.intake.phenopacket.PacketText.feature;
import static org.gravida.intake.phenopacket.PacketText.features;
import static org.gravida.intake.phenopacket.PacketText.measurement;
import static org.gravida.intake.phenopacket.PacketText.packet;
import static org.gravida.intake.phenopacket.PacketText.read;

import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a packet does not say surely is kept unread, and what is not read is counted. */
class PacketDoubtTest {
  private static final String DIABETES = "MONDO:0005015";

  private static String interpretation(String progress, String disease) {
    return "'interpretations': [{'id': 'i'"
        + progress
        + ", 'diagnosis': {'disease': "
        + disease
        + "}}]";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", 'progressStatus': 'UNKNOWN_PROGRESS'",
        ", 'progressStatus': 0",
        ", 'progressStatus': 'SOLVD'",
        ", 'progressStatus': 9"
      })
  void anInterpretationOfNoKnownStateIsUnread(String progress) {
    var read = anna(interpretation(progress, "{'id': '" + DIABETES + "'}"));
    assertThat(read.facts()).isEmpty();
    assertThat(read.patients().get(0).unread()).hasSize(1);
    assertThat(read.told()).singleElement().asString().contains("Kept unread");
    assertThat(read.reasons()).singleElement().asString().contains("not said to be sure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'solved'", "'SOLVED'", "3"})
  void aStateIsReadInWhateverCaseOrAsItsNumber(String state) {
    String told = interpretation(", 'progressStatus': " + state, "{'id': '" + DIABETES + "'}");
    assertThat(facts(told)).containsExactly("DiabetesMellitus Suspected");
  }

  @Test
  void anInterpretationInWordsAloneIsCounted() {
    String words = interpretation(", 'progressStatus': 'SOLVED'", "{'label': 'an odd disease'}");
    String other = "'diseases': [{'term': {'label': 'another disease'}}]";
    assertThat(anna(words, other).losses().values().stream().mapToLong(each -> each).sum())
        .isEqualTo(2);
    assertThat(anna(interpretation("", "{}")).reasons()).containsExactly(" names no disease");
    assertThat(anna(features("{'excluded': true}")).reasons())
        .containsExactly(" has neither a code nor a label");
  }

  @Test
  void whatIsSaidOfTheSubjectAndIsNotReadIsCounted() {
    String person = "'id': 'anna', 'sex': 'FEMALE', 'karyotypic_sex': 'XX', 'taxonomy': {}";
    var read = PacketText.read(PacketText.packet(person));
    assertThat(read.losses().keySet()).singleElement().asString().contains("karyotypic_sex");
  }

  @Test
  void whatIsPerhapsExcludedIsUnread() {
    var read = anna(features(feature(BICORNUATE, "'excluded': 'perhaps'")));
    assertThat(read.facts()).isEmpty();
    assertThat(read.patients().get(0).unread()).hasSize(1);
    assertThat(facts(features(feature(BICORNUATE, "'excluded': 'TRUE'"))))
        .containsExactly("BicornuateUterus No DATE 2026-06-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'timestamp': '2024-02-30T00:00:00Z'}",
        "{'age': {'iso8601duration': 'thirty'}}",
        "{'interval': {'start': '2024-13-01T00:00:00Z'}}"
      })
  void aDayThatIsNoneIsTold(String onset) {
    var read = anna("'diseases': [" + disease(DIABETES, "'onset': " + onset) + "]");
    assertThat(read.facts()).containsExactly("DiabetesMellitus Yes");
    assertThat(read.told()).hasSize(1);
    var born = read(packet("'id': 'eve', 'sex': 'FEMALE', 'dateOfBirth': '1990-02-30'"));
    assertThat(born.told()).singleElement().asString().startsWith("a date of birth that is none");
  }

  @Test
  void nobodyIsTheMotherOfWhomThePedigreeKnowsNone() {
    for (String none : new String[] {"0", ""}) {
      String family =
          "{'id': 'F', 'proband': "
              + packet("'id': 'ben', 'sex': 'MALE'")
              + ", 'relatives': ["
              + packet(ANNA)
              + "], 'pedigree': {'persons': [{'individualId': 'kim', 'paternalId': 'ben',"
              + " 'maternalId': 'anna'}, {'individualId': 'lee', 'paternalId': 'ben',"
              + " 'maternalId': '"
              + none
              + "'}]}}";
      assertThat(read(family).patients()).extracting(PatientRecord::id).containsExactly("anna");
    }
  }

  @Test
  void aManIsOneInWhateverCaseItIsSaid() {
    assertThat(read(packet("'id': 'ben', 'sex': 'male'")).patients()).isEmpty();
  }

  @Test
  void aRangeInAnotherUnitIsConvertedWhereTheOntologySaysHow() {
    String quantity =
        "'value': {'quantity': {'unit': {'id': 'UCUM:mg/dL'}, 'value': 90, 'referenceRange':"
            + " {'unit': {'id': 'UCUM:%s'}, 'low': 0.7, 'high': 0.99}}}";
    assertThat(facts(measurement("LOINC:1558-6", quantity.formatted("g/L"))))
        .containsExactly("FastingGlucose 90 UNIT mg/dL LOW 70 HIGH 99");
    var odd = anna(measurement("LOINC:1558-6", quantity.formatted("mmol/L")));
    assertThat(odd.facts()).containsExactly("FastingGlucose 90 UNIT mg/dL");
    assertThat(odd.told()).anyMatch(each -> each.contains("range in another unit"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'id': 'X:1', 'label': 'odd'",
        "'id': 'v3-ObservationInterpretation:N', 'label': 'not done'"
      })
  void anInterpretationOfAMeasurementThatIsNotUnderstoodMayTakeItBack(String interpretation) {
    String value =
        "'interpretation': {%s}, 'value': {'quantity': {'unit': {'id': 'UCUM:m[IU]/L'}, 'value':"
            + " 2.1}}";
    var read = anna(measurement("LOINC:3016-3", value.formatted(interpretation)));
    assertThat(read.facts()).isEmpty();
    assertThat(read.patients().get(0).unread()).hasSize(1);
    assertThat(read.told()).singleElement().asString().contains("interpretation", "Kept unread");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no hypothyroidism", "Hyperthyroidism", "hypothyroidism?"})
  void aFeatureThatIsCalledOtherwiseThanItsCodeSaysIsUnread(String label) {
    var read = anna(features(feature("{'id': 'HP:0000821', 'label': '" + label + "'}", "")));
    assertThat(read.facts()).isEmpty();
    assertThat(read.patients().get(0).unread()).hasSize(1);
    assertThat(read.told()).singleElement().asString().contains("Kept unread", label);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "'id': 'HP:0012825'; 'label': 'Mild',1",
        "'label': 'Recurrent',1",
        "'id': 'HP:0012834'; 'label': 'Right',1",
        "'label': 'Suspected',0",
        "'label': 'Probably not present',0",
        "'id': 'HP:9999999'; 'label': 'Mild',0",
      })
  void aModifierThatIsNotKnownLeavesItsFeatureUnread(String modifier, int facts) {
    String more = "'modifiers': [{" + modifier.replace(';', ',') + "}]";
    var read = anna(features(feature(BICORNUATE, more)));
    assertThat(read.facts()).hasSize(facts);
    assertThat(read.patients().get(0).unread()).hasSize(1 - facts);
    assertThat(read.told()).hasSize(1 - facts);
  }
}
