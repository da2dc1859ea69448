package org.gravida.intake.phenopacket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gravida.consultation.PatientSource;
import org.gravida.intake.fhir.FhirText;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phenopackets.schema.v2.Phenopacket;

/**
 * Public packets of others, where they lie; the system property gravida.samples names the folder.
 */
class PacketSamplesTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("gravida.samples", "../shared/samples"));

  @BeforeEach
  void expectSamples() {
    assumeTrue(Files.isDirectory(SAMPLES), "no samples in " + SAMPLES);
  }

  private static String text(String name) throws IOException {
    return Files.readString(SAMPLES.resolve(name));
  }

  @Test
  void aFolderOfPacketsIsRead() {
    var patients = new ArrayList<PatientRecord>();
    var source = new PatientSource(FhirText.KNOWLEDGE, Mapping.none());
    var problems = source.read(SAMPLES.resolve("phenopacket-store"), patients::add);
    assertThat(problems)
        .extracting(Problem::found)
        .containsExactly(
            "a man: PMID_31089937_index_patient_II_1", "a man: PMID_36932076_Patient_1");
    assertThat(patients)
        .extracting(PatientRecord::id)
        .containsExactly(
            "PMID_24934387_patient",
            "PMID_37148315_Family_2_Proband_II_1",
            "PMID_40931063_Patient_4");
    assertThat(patients.get(0).facts())
        .extracting(FhirText::shown)
        .containsExactly("Age 10", "BicornuateUterus Yes");
    assertThat(patients.get(2).facts())
        .extracting(FhirText::shown)
        .anyMatch(each -> each.equals("AnticardiolipinIgG Positive"));
  }

  @Test
  void asManyStatementsAreReadAsTheOfficialClassesRead() throws IOException {
    for (String name :
        List.of(
            "phenopacket-store/PMID_24934387_patient.json",
            "phenopacket-store/PMID_37148315_Family_2_Proband_II_1.json",
            "phenopacket-store/PMID_40931063_Patient_4.json",
            "rarelink/2.json")) {
      var official = Phenopacket.newBuilder();
      JsonFormat.parser().ignoringUnknownFields().merge(text(name), official);
      var read = FhirText.files(name, text(name));
      long used =
          read.patients().get(0).facts().stream()
              .filter(each -> !each.what().equals("Age"))
              .count();
      long lost =
          read.losses().entrySet().stream()
              .filter(each -> !each.getKey().reason().contains("variant"))
              .mapToLong(Map.Entry::getValue)
              .sum();
      long diagnoses =
          official.getInterpretationsList().stream()
              .filter(
                  each ->
                      official.getDiseasesList().stream()
                          .noneMatch(
                              disease ->
                                  disease
                                      .getTerm()
                                      .getId()
                                      .equals(each.getDiagnosis().getDisease().getId())))
              .count();
      assertThat(used + lost)
          .as(name)
          .isEqualTo(
              official.getPhenotypicFeaturesCount()
                  + official.getDiseasesCount()
                  + official.getMeasurementsCount()
                  + diagnoses);
    }
  }

  @Test
  void aRegistrysPacketsSayWhatItsFhirSays() throws IOException {
    var fhir =
        FhirText.files(
            "forms.json",
            text("rarelink/evco_fhir_patient.json"),
            text("rarelink/evco_fhir_condition.json"),
            text("rarelink/evco_fhir_labs.json"));
    var packets = FhirText.files("1.json", text("rarelink/1.json"), text("rarelink/2.json"));
    // the boy is no patient in either form; the resource of the girl has an address, not her name
    assertThat(packets.patients()).extracting(PatientRecord::id).containsExactly("EvCo2");
    var girl =
        fhir.patients().stream()
            .filter(each -> each.id().equals("a363ff2b1833e3df408910f5b3d04334"))
            .findFirst()
            .orElseThrow();
    var common = facts(packets.patients().get(0));
    common.removeIf(each -> each.startsWith("Age ") || each.startsWith("AssessmentDate "));
    assertThat(common).isEqualTo(facts(girl));
    assertThat(codes(packets))
        .allSatisfy(
            (code, reason) -> assertThat(codes(fhir).getOrDefault(code, reason)).isEqualTo(reason));
    assertThat(codes(packets)).containsKeys("LOINC LP14672-7", "LOINC LA12894-4");
    assertThat(codes(fhir)).containsKeys("LOINC LP14672-7", "LOINC LA12894-4");
  }

  private static List<String> facts(PatientRecord patient) {
    return new ArrayList<>(patient.facts().stream().map(FhirText::shown).toList());
  }

  private static Map<String, String> codes(FhirText.Read read) {
    var codes = new TreeMap<String, String>();
    read.losses()
        .keySet()
        .forEach(each -> codes.put(each.system() + " " + each.code(), each.reason()));
    return codes;
  }
}
