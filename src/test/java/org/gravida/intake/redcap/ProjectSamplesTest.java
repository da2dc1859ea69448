package org.gravida.intake.redcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gravida.intake.fhir.FhirText;
import org.gravida.record.Fact;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Public projects of others, where they lie; the system property gravida.samples names the folder.
 */
class ProjectSamplesTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("gravida.samples", "../shared/samples"));

  @BeforeEach
  void expectSamples() {
    assumeTrue(Files.isDirectory(SAMPLES), "no samples in " + SAMPLES);
  }

  private static FhirText.Read read(String project) {
    return RedcapText.read(SAMPLES.resolve("redcapr").resolve(project));
  }

  @ParameterizedTest
  @CsvSource({
    "blank-for-gray-status,'1 4 6',3",
    "checkboxes-1,'1 2 3 4',0",
    "decimal-comma-and-dot,'1 2 3 4',0",
    "longitudinal,'220 304',1",
    "repeating-instruments,1,1",
  })
  void everyRecordOfAWomanIsOnePatientAndEveryMansIsTold(String project, String women, int men) {
    var read = read(project);
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly(women.split(" "));
    assertThat(read.problems())
        .filteredOn(each -> each.expected().equals("the record of a woman"))
        .hasSize(men);
  }

  @Test
  void boxesThatNobodySawSayNothing() {
    var empty = read("checkboxes-1").patients().get(3);
    assertThat(empty.id()).isEqualTo("4");
    assertThat(empty.facts()).isEmpty();
    assertThat(empty.unread()).isEmpty();
  }

  @Test
  void noIdentifierOfAnyRecordIsRepeated() {
    String said = read("blank-for-gray-status").toString();
    assertThat(said).doesNotContain("Nutmouse", "mouse.com", "555-", "2003-08-30");
    assertThat(read("longitudinal").toString()).doesNotContain("Zharko", "zlehnox@gmail.com");
  }

  @Test
  void theSameNumberIsReadWithAPointAndWithAComma() {
    var unread = read("decimal-comma-and-dot").patients().get(0).unread();
    assertThat(unread).extracting(FhirText::shown).contains("height_dot 1.54", "height_comma 1.54");
  }

  @Test
  void theInstancesOfAFormAreAllKept() {
    var first = read("repeating-instruments").patients().get(0);
    assertThat(first.unread())
        .filteredOn(each -> each.what().equals("bp_systolic"))
        .extracting(FhirText::shown)
        .containsExactly("bp_systolic 110", "bp_systolic 111", "bp_systolic 112");
  }

  @Test
  void aThousandColumnsAreReadWithoutACodeInThem(@TempDir Path folder) throws IOException {
    for (String name : List.of("redcap_data.csv", "redcap_dictionary.csv")) {
      Files.copy(SAMPLES.resolve("convert-pheno").resolve(name), folder.resolve(name));
    }
    var read = RedcapText.read(folder);
    assertThat(read.patients())
        .extracting(PatientRecord::id)
        .containsExactly("257", "275", "305", "365");
    assertThat(read.facts(0))
        .contains("BodyMassIndex 27.58 UNIT kg/m²", "BodyMassIndex 25.77 UNIT kg/m²");
    var said = read.patients().get(0).unread().stream().map(FhirText::shown).toList();
    assertThat(said).contains("sex Female", "diagnosis Ulcerative Colitis (UC)");
    assertThat(read.patients().stream().flatMap(each -> each.facts().stream()).map(Fact::what))
        .doesNotContain("DiabetesMellitus");
  }
}
