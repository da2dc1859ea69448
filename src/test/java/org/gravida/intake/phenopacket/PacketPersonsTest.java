package org.gravida.intake.phenopacket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.phenopacket.PacketText.ANNA;
import static org.gravida.intake.phenopacket.PacketText.BICORNUATE;
import static org.gravida.intake.phenopacket.PacketText.LOSS;
import static org.gravida.intake.phenopacket.PacketText.feature;
import static org.gravida.intake.phenopacket.PacketText.features;
import static org.gravida.intake.phenopacket.PacketText.measurement;
import static org.gravida.intake.phenopacket.PacketText.packet;
import static org.gravida.intake.phenopacket.PacketText.read;

import org.gravida.intake.fhir.FhirText;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose something is: the patient's, the partner's, a relative's, or a child's. */
class PacketPersonsTest {
  private static final String BEN = "'id': 'ben', 'sex': 'MALE'";
  private static final String CHILD = "'individualId': 'child', 'maternalId': 'anna'";
  private static final String PEDIGREE =
      "'pedigree': {'persons': [{" + CHILD + ", 'paternalId': 'ben'}]}";
  private static final String KARYOTYPE =
      measurement("LOINC:29770-5", "'value': {'ontologyClass': {'id': 'X:1', 'label': '%s'}}");

  private static String family(String proband, String relative, String pedigree) {
    return "{'id': 'F', 'proband': "
        + proband
        + ", 'relatives': ["
        + relative
        + "], "
        + pedigree
        + "}";
  }

  @Test
  void thePartnersResultsAreHis() {
    var read =
        read(
            family(
                packet(ANNA, KARYOTYPE.formatted("46,XX")),
                packet(BEN, KARYOTYPE.formatted("46,XY")),
                PEDIGREE));
    assertThat(read.facts())
        .containsExactly(
            "Karyotype Normal NOTE 46,XX", "Karyotype Normal SUBJECT PartnerSubject NOTE 46,XY");
  }

  @Test
  void theFatherOfNoChildOfHersIsNoPartner() {
    var brother = "'pedigree': {'persons': [{'individualId': 'ben', 'maternalId': 'eve'}]}";
    var read = read(family(packet(ANNA), packet(BEN, KARYOTYPE.formatted("46,XY")), brother));
    assertThat(read.facts()).isEmpty();
    assertThat(read.reasons()).containsExactly("29770-5 is said of another than the patient");
  }

  @Test
  void aRelativesFeaturesAreNotHers() {
    var sister = packet("'id': 'eve', 'sex': 'FEMALE'", features(feature(BICORNUATE, "")));
    var read = read(family(packet(ANNA), sister, PEDIGREE));
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("anna");
    assertThat(read.facts()).isEmpty();
    assertThat(read.reasons()).containsExactly("0000813 is said of another than the patient");
  }

  @Test
  void aFetusIsNoPatientAndItsMotherIs() {
    String fetus =
        packet(
            "'id': 'child', 'sex': 'FEMALE', 'timeAtLastEncounter': {'gestationalAge': {'weeks':"
                + " 12}}",
            features(feature(BICORNUATE, "")));
    var alone = read(fetus);
    assertThat(alone.patients()).isEmpty();
    assertThat(alone.reasons()).containsExactly("gestationalAge is a fetus, who is no patient");
    var mother = packet(ANNA, features(feature(LOSS, "'onset': {'timestamp': '2024-02-03'}")));
    var read = read(family(fetus, mother, PEDIGREE));
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("anna");
    assertThat(read.facts()).containsExactly("Pregnancy Miscarriage DATE 2024-02-03 EPISODE 1");
  }

  @Test
  void aManIsNoPatient() {
    var read = read(packet(BEN, features(feature(LOSS, ""))));
    assertThat(read.patients()).isEmpty();
    assertThat(read.problems())
        .singleElement()
        .satisfies(each -> assertThat(each.found()).isEqualTo("a man: ben"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'id': 'A', 'sex': 'FEMALE', 'timeAtLastEncounter': {'age': {'iso8601duration': 'P6Y'}}",
        "'id': 'A', 'sex': 'FEMALE', 'dateOfBirth': '2020-01-01T00:00:00Z', 'timeAtLastEncounter':"
            + " {'timestamp': '2026-01-01T00:00:00Z'}",
        "'id': 'A', 'timeAtLastEncounter': {'age': {'iso8601duration': 'P33Y'}}",
        "'id': 'A', 'sex': 'UNKNOWN_SEX', 'dateOfBirth': '1990-01-01T00:00:00Z'",
        "'id': 'A', 'sex': 'FEMALE'"
      })
  void aLossIsHersOnlyIfSheIsKnownToBeAWomanOfThatAge(String subject) {
    var read = read(packet(subject, features(feature(LOSS, ""))));
    assertThat(read.reasons())
        .containsExactly("0005268 is understood of a woman of childbearing age only");
    assertThat(read.patients().get(0).facts())
        .noneMatch(fact -> FhirText.shown(fact).startsWith("Pregnancy"));
  }

  @Test
  void theAgeAtALossIsEnoughToKnowThatItIsHers() {
    String at = "'onset': {'age': {'iso8601duration': 'P31Y'}}";
    assertThat(read(packet("'id': 'A', 'sex': 'FEMALE'", features(feature(LOSS, at)))).facts())
        .containsExactly("Pregnancy Miscarriage EPISODE 1");
  }

  @Test
  void aDiagnosisOfRecurrentLossIsNoCountAndThatOfTheMotherIsNotHers() {
    var read =
        read(
            packet(
                ANNA,
                features(
                    feature("{'id': 'HP:0200067'}", ""), feature("{'id': 'HP:5210273'}", ""))));
    assertThat(read.facts()).isEmpty();
    assertThat(read.reasons())
        .containsExactly(
            "0200067 is a diagnosis that says neither how many losses there were nor when; record"
                + " the pregnancies",
            "5210273 is said of the mother of the person who carries it");
  }

  @Test
  void anAntibodyAmongTheFeaturesIsOneResultWithoutADate() {
    assertThat(PacketText.facts(features(feature("{'id': 'HP:0025343'}", ""))))
        .containsExactly("LupusAnticoagulantTest Positive");
  }

  @Test
  void everyMemberOfACohortIsAPatient() {
    String other = packet(ANNA.replace("anna", "eve"));
    var read =
        read("{'id': 'C', 'members': [" + packet(ANNA) + ", " + other + "], 'metaData': {'a': 1}}");
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("anna", "eve");
  }

  @Test
  void packetsMayStandLineByLineAndABrokenOneHarmsNoOther() {
    String other = packet(ANNA.replace("anna", "eve"));
    String lines = packet(ANNA) + "\n{'id': 'x', 'subject': {\n" + other + "\n";
    var read = FhirText.files("packets.jsonl", FhirText.json(lines));
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("anna", "eve");
    assertThat(read.problems()).singleElement().asString().contains("line 2");
  }

  @Test
  void thePacketsOwnIdStandsWhereItEndsWithThatOfTheSubject() {
    String shorter = packet(ANNA).replace("'P1'", "'PMID_1_Anna'");
    assertThat(read(shorter).patients().get(0).id()).isEqualTo("PMID_1_Anna");
    assertThat(read(packet(ANNA)).patients().get(0).id()).isEqualTo("anna");
  }

  @Test
  void aPacketOfVersionOneOrOfNobodyIsAProblem() {
    var old = read(packet(ANNA).replace("'2.0'", "'1.0.0'"));
    assertThat(old.patients()).isEmpty();
    assertThat(old.problems()).singleElement().asString().contains("version 1.0.0");
    var nobody = read(packet("'sex': 'FEMALE'").replace("'P1'", "''"));
    assertThat(nobody.patients()).isEmpty();
    assertThat(nobody.problems()).hasSize(1);
  }

  @Test
  void aSubjectWhoDiedIsTold() {
    var read = read(packet(ANNA + ", 'vitalStatus': {'status': 'DECEASED'}"));
    assertThat(read.told()).singleElement().asString().contains("has died");
  }
}
