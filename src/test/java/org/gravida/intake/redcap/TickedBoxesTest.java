package org.gravida.intake.redcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gravida.intake.fhir.FhirText;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a ticked box says below the question above it, and what is told where that is not clear. */
class TickedBoxesTest {
  @TempDir Path folder;

  private FhirText.Read boxes(String question) throws IOException {
    RedcapText.dictionary(
        folder,
        "record_id;start;;text;Record ID",
        "tsh;start;;text;TSH;;mIU/L",
        "box;start;;checkbox;" + question + ";1, Active immunotherapy | 2, Metformin");
    return RedcapText.read(
        RedcapText.write(
            folder, "data.csv", "record_id,tsh,box___1,box___2,start_complete", "A,2,1,0,2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Treatments",
        "Treatments so far",
        "Treatments given before",
        "Which of these treatments have you received so far?",
        "Treatments and medications",
        "Therapien",
        "Bisherige Behandlungen",
        "Traitements reçus",
        "Mechanical events",
      })
  void aQuestionForWhatWasGivenSoFarAsksForNothingElse(String question) throws IOException {
    var read = boxes(question);
    assertThat(read.facts()).contains("ActiveImmunotherapy Yes");
    assertThat(RedcapText.unread(read)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Treatments planned",
        "Treatments not given",
        "Treatments refused",
        "Treatments so far excluded",
      })
  void aTickBelowAQuestionThatMayTurnItIsToldWithThePatient(String question) throws IOException {
    var read = boxes(question);
    assertThat(read.facts()).hasSize(1);
    assertThat(RedcapText.unread(read)).hasSize(1);
    PatientRecord patient = read.patients().get(0);
    assertThat(patient.unread().get(0).what()).isEqualTo(question + " Active immunotherapy");
    assertThat(patient.problems())
        .filteredOn(each -> each.found().equals(question + " Active immunotherapy"))
        .hasSize(1)
        .allSatisfy(
            each -> assertThat(each.place().toString()).contains("line 2").contains("box___1"));
    assertThat(read.reasons())
        .filteredOn(each -> each.startsWith("box___1"))
        .containsExactly(
            "box___1 is kept unread: the question above it may change what a tick says");
  }

  @Test
  void aTickThatMayBeDeniedLeavesOpenWhatItsTermDecides() throws IOException {
    assertThat(boxes("Treatments not given").patients().get(0).doubted())
        .contains("ActiveImmunotherapy");
    assertThat(boxes("Treatments so far").patients().get(0).doubted()).isEmpty();
  }

  @Test
  void aColumnThatTheMappingLeavesOutIsNotCalledUnknown() throws IOException {
    RedcapText.dictionary(
        folder, "record_id;start;;text;Record ID", "q;start;;text;TSH", "r;start;;text;Something");
    Path data = RedcapText.write(folder, "data.csv", "record_id,q,r,start_complete", "A,2,1,2");
    Path rows = RedcapText.write(folder, "mapping.txt", "column,means", "q,");
    var read = RedcapText.read(Mapping.read(rows), data);
    assertThat(read.reasons())
        .contains("q is left out by the mapping", "r has no label or name of ours");
  }

  @Test
  void anAnswerToAQuestionOfDoubtIsToldWithThePatientAndLeavesItsTermOpen() throws IOException {
    RedcapText.dictionary(
        folder, "record_id;start;;text;Record ID", "q;start;;yesno;Suspected hypothyroidism");
    var read =
        RedcapText.read(
            RedcapText.write(folder, "data.csv", "record_id,q,start_complete", "A,1,2", "B,0,2"));
    var patient = read.patients().get(0);
    assertThat(patient.doubted()).containsExactly("Hypothyroidism");
    assertThat(patient.problems())
        .extracting(Problem::found)
        .containsExactly("Suspected hypothyroidism");
    assertThat(read.patients().get(1).doubted()).isEmpty();
  }
}
