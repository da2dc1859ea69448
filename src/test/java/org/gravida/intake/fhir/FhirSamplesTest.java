package org.gravida.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Public files of others, where they lie; the system property gravida.samples names the folder. */
class FhirSamplesTest {
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
  void whatABundleOfAnotherFieldSaysIsCounted() throws IOException {
    var read = FhirText.files("bundle.json", text("convert-pheno/patient-bundle.json"));
    assertThat(read.patients()).hasSize(1);
    assertThat(read.facts()).isEmpty();
    assertThat(read.problems()).isEmpty();
    assertThat(read.reasons()).contains("307426000 is not mapped", "5792-7 is not mapped");
  }

  @Test
  void theSamePatientsComeFromTheFormsOfARegistryInAnyOrder() throws IOException {
    String patients = text("rarelink/evco_fhir_patient.json");
    String conditions = text("rarelink/evco_fhir_condition.json");
    String labs = text("rarelink/evco_fhir_labs.json");
    var one = FhirText.files("forms.json", patients, conditions, labs);
    var other = FhirText.files("forms.json", labs, patients, conditions);
    assertThat(one.patients()).hasSize(5);
    assertThat(other.patients())
        .extracting(PatientRecord::id)
        .containsExactlyInAnyOrderElementsOf(
            one.patients().stream().map(PatientRecord::id).toList());
    assertThat(one.losses()).isEqualTo(other.losses());
    assertThat(one.problems()).isEmpty();
  }

  @Test
  void countsOfOthersAreReadAsWhatTheyCount() throws IOException {
    var gravida =
        FhirText.files("gravida.json", text("who-smart-anc/observation-anc-b6-de24-example.json"));
    assertThat(gravida.facts()).isEmpty();
    assertThat(gravida.told()).singleElement().asString().contains("161732006");
    var births =
        FhirText.files("births.json", text("who-smart-anc/observation-anc-b6-de31-example.json"));
    assertThat(births.facts()).isEmpty();
    assertThat(births.told()).singleElement().asString().startsWith("67");
  }

  @Test
  void aPregnancyStatusIsRead() throws IOException {
    var read = FhirText.files("status.json", text("us-core/observation-pregnancy-status.json"));
    assertThat(read.facts()).containsExactly("PregnantNow Yes DATE 2022-08-24");
    var intent = FhirText.files("intent.json", text("us-core/observation-pregnancy-intent.json"));
    assertThat(intent.facts()).isEmpty();
  }
}
