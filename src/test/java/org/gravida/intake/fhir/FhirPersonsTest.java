package org.gravida.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.fhir.FhirText.LOINC;
import static org.gravida.intake.fhir.FhirText.SNOMED;
import static org.gravida.intake.fhir.FhirText.anna;
import static org.gravida.intake.fhir.FhirText.bundle;
import static org.gravida.intake.fhir.FhirText.code;
import static org.gravida.intake.fhir.FhirText.condition;
import static org.gravida.intake.fhir.FhirText.json;
import static org.gravida.intake.fhir.FhirText.observation;
import static org.gravida.intake.fhir.FhirText.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.gravida.consultation.PatientSource;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every statement finds its person, in whatever file she stands, and two people are never one. */
class FhirPersonsTest {
  private static final String THYROID = condition(code(SNOMED, "40930008"), "");
  private static final String KARYOTYPE =
      observation(code(LOINC, "29770-5"), "'valueString': 'normal'");
  private static final String HUSBAND =
      "{'resourceType': 'RelatedPerson', 'id': 'ben', 'patient': {"
          + FhirText.ANNA
          + "}, 'relationship': ["
          + FhirText.status("v3-RoleCode", "HUSB")
          + "]}";

  private static String focus(String reference) {
    return observation(
        code(LOINC, "29770-5"),
        "'valueString': 'normal', 'focus': [{'reference': '" + reference + "'}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'reference': 'Patient/anna'",
        "'reference': 'https://example.org/fhir/Patient/anna'",
        "'reference': 'Patient/anna/_history/3'",
        "'reference': 'Patient?identifier=urn:clinic|77'",
        "'identifier': {'system': 'urn:clinic', 'value': '77'}, 'type': 'Patient'",
        "'identifier': {'system': 'urn:clinic', 'value': '77'}"
      })
  void referencesOfEveryKindAreFollowed(String reference) {
    var read = read(THYROID.replace(FhirText.ANNA, reference));
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("anna");
    assertThat(read.facts()).containsExactly("Hypothyroidism Yes");
  }

  @Test
  void anAddressInTheBundleIsFollowed() {
    String file =
        json(
            "{'resourceType': 'Bundle', 'type': 'transaction', 'entry': [{'fullUrl':"
                + " 'urn:uuid:0001', 'resource': {'resourceType': 'Patient', 'gender': 'female'}},"
                + " {'resource': "
                + THYROID.replace(FhirText.ANNA, "'reference': 'urn:uuid:0001'")
                + "}]}");
    var read = FhirText.files("bundle.json", file);
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("0001");
    assertThat(read.facts()).containsExactly("Hypothyroidism Yes");
  }

  @Test
  void aPatientWithinTheResourceIsFollowed() {
    String file =
        json(
            THYROID
                .replace(FhirText.ANNA, "'reference': '#p'")
                .replace(
                    "'Condition',",
                    "'Condition', 'contained': [{'resourceType': 'Patient', 'id': 'p', 'gender':"
                        + " 'female', 'birthDate': '1990'}],"));
    var read = FhirText.files("condition.json", file);
    assertThat(read.facts()).containsExactly("Hypothyroidism Yes");
  }

  @Test
  void whatOfNobodyIsSaidIsAProblem() {
    var read = read(THYROID.replace(FhirText.ANNA, "'display': 'Anna'"));
    assertThat(read.facts()).isEmpty();
    assertThat(read.problems()).singleElement().asString().contains("a Condition of nobody");
  }

  @Test
  void resourcesOfOnePatientMayStandInSeveralFiles() {
    String patients = bundle("searchset", anna());
    String observations = bundle("searchset", KARYOTYPE);
    String lines = json(THYROID.replace("\n", " ")) + "\n";
    var read = FhirText.files("part.ndjson", observations, patients, lines);
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("anna");
    assertThat(read.facts()).containsExactly("Karyotype Normal", "Hypothyroidism Yes");
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void aLineMayBeABundleOrAResourceAndABrokenOneHarmsNoOther() {
    String other = anna().replace("anna", "cleo");
    String lines =
        bundle("collection", anna(), THYROID)
            + "\n"
            + json("{'resourceType': 'Patient', 'id': ")
            + "\n"
            + json(other)
            + "\n";
    var read = FhirText.files("bulk.ndjson", lines, "");
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("anna", "cleo");
    assertThat(read.problems()).isNotEmpty();
  }

  @Test
  void twoPatientsOfOneFileAreTwo() {
    var read = read(anna().replace("anna", "cleo"), THYROID);
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("anna", "cleo");
    assertThat(read.facts(0)).containsExactly("Hypothyroidism Yes");
    assertThat(read.facts(1)).isEmpty();
  }

  @Test
  void aResultOfThePartnerIsHis() {
    var read = read(HUSBAND, focus("RelatedPerson/ben"), KARYOTYPE);
    assertThat(read.facts())
        .containsExactlyInAnyOrder("Karyotype Normal SUBJECT PartnerSubject", "Karyotype Normal");
  }

  @Test
  void thePartnersOwnResourceBelongsToHerRecord() {
    String own =
        "{'resourceType': 'Patient', 'id': 'ben2', 'gender': 'male', 'link': [{'type': 'seealso',"
            + " 'other': {'reference': 'RelatedPerson/ben'}}]}";
    String his = "'reference': 'Patient/ben2'";
    var read =
        read(
            HUSBAND,
            own,
            KARYOTYPE.replace(FhirText.ANNA, his),
            condition(code(SNOMED, "409709004"), "").replace(FhirText.ANNA, his),
            THYROID.replace(FhirText.ANNA, his));
    assertThat(read.patients()).hasSize(1);
    assertThat(read.facts())
        .containsExactly(
            "Karyotype Normal SUBJECT PartnerSubject", "PaternalChromosomalAbnormality Yes");
    assertThat(read.reasons()).containsExactly("40930008 is said of another than the patient");
  }

  @Test
  void aManOfWhomNobodySaysMoreIsNoPatientAndNoPartner() {
    String man = "{'resourceType': 'Patient', 'id': 'ben', 'gender': 'male'}";
    var read = read(man, KARYOTYPE.replace("anna", "ben"));
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("anna");
    assertThat(read.facts()).isEmpty();
    assertThat(read.reasons())
        .containsExactly("male is a man, who is read as the partner of a patient only");
  }

  @Test
  void aResultOfTheFetusOrAChildIsNotHers() {
    String child = HUSBAND.replace("ben", "kim").replace("HUSB", "CHILD");
    var read = read(child, focus("RelatedPerson/kim"), focus("BodyStructure/fetus"));
    assertThat(read.facts()).isEmpty();
    assertThat(read.told())
        .hasSize(2)
        .allMatch(each -> each.contains("said of another than the patient"));
  }

  @Test
  void whatRelativesHadIsNotHers() {
    var read =
        read(
            "{'resourceType': 'FamilyMemberHistory', 'status': 'completed', 'patient': {"
                + FhirText.ANNA
                + "}, 'condition': [{'code': "
                + code(SNOMED, "40930008")
                + "}]}");
    assertThat(read.facts()).isEmpty();
    assertThat(read.reasons()).containsExactly("40930008 is said of a relative");
  }

  @Test
  void weeksBelongToTheEntryThatNamesThem() {
    String outcome =
        observation(code(LOINC, "64710-7"), "'valueCodeableConcept': " + code(LOINC, "LA14272-1"))
            .replace("'Observation',", "'Observation', 'id': 'o',");
    String weeks =
        observation(code(LOINC, "11884-4"), "'valueQuantity': {'value': 9, 'code': 'wk'}")
            .replace("'Observation',", "'Observation', 'id': 'w',");
    String parent =
        observation(
            code(SNOMED, "118185001"),
            "'effectiveDateTime': '2024-05-01', 'hasMember': [{'reference': 'Observation/o'},"
                + " {'reference': 'Observation/w'}]");
    assertThat(read(parent, outcome, weeks).facts())
        .containsExactly("Pregnancy Miscarriage EPISODE 1 WEEK 9");
    assertThat(read(weeks).facts()).isEmpty();
    String days = weeks.replace("9, 'code': 'wk'", "60, 'code': 'd'");
    assertThat(read(parent, outcome, days).facts())
        .containsExactly("Pregnancy Miscarriage EPISODE 1 WEEK 8");
    String months = weeks.replace("'wk'", "'mo'");
    assertThat(read(parent, outcome, months).facts())
        .containsExactly("Pregnancy Miscarriage EPISODE 1");
  }

  @Test
  void aFolderOfABulkExportIsOneFileAndWhatIsNotReadInItIsTold(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("Condition.ndjson"), json(THYROID) + "\n");
    Files.writeString(folder.resolve("Patient.ndjson"), json(anna()) + "\n");
    Files.writeString(folder.resolve("manifest.txt"), "of another kind");
    Files.createDirectory(folder.resolve("older"));
    Files.write(folder.resolve("Observation.ndjson.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 1});
    var patients = new ArrayList<PatientRecord>();
    var source = new PatientSource(FhirText.KNOWLEDGE, Mapping.none());
    var problems = new ArrayList<>(source.read(folder, patients::add));
    problems.addAll(source.readRest(patients::add));
    assertThat(problems)
        .hasSize(2)
        .anyMatch(each -> each.place().source().equals("Observation.ndjson.gz"))
        .anyMatch(each -> each.found().equals("2 that are not read: manifest.txt, older/"));
    assertThat(patients).singleElement().satisfies(each -> assertThat(each.facts()).hasSize(1));
  }

  @Test
  void whatStandsOnSeveralPagesIsReadOnce() {
    String old =
        KARYOTYPE.replace(
            "'Observation',",
            "'Observation', 'id': 'k', 'meta': {'lastUpdated': '2025-01-01T00:00:00Z'},");
    String corrected = old.replace("2025", "2026").replace("normal", "abnormal");
    var read =
        FhirText.files(
            "page.json", bundle("searchset", corrected, anna()), bundle("searchset", old, anna()));
    assertThat(read.problems()).isEmpty();
    assertThat(read.facts()).containsExactly("Karyotype Abnormal");
  }

  @Test
  void patientsOfTwoServersAreTwoThoughTheyHaveOneId() {
    String page =
        json(
            "{'resourceType': 'Bundle', 'type': 'searchset', 'entry': [{'fullUrl':"
                + " 'https://a.example/Patient/anna', 'resource': "
                + anna()
                + "}, {'fullUrl': 'https://a.example/Observation/k', 'resource': "
                + KARYOTYPE
                + "}]}");
    String other = page.replace("a.example", "b.example").replace("normal", "abnormal");
    var read = FhirText.files("page.json", page, other);
    assertThat(read.patients()).hasSize(1);
    assertThat(read.facts()).containsExactly("Karyotype Normal");
    assertThat(read.problems()).singleElement().asString().contains("anna a second time");
  }
}
