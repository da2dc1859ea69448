package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.mapping.MappingRow;
import org.gravida.intake.writing.PatientFileWriter;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wide table has the columns that its patients need, and no others. */
class WideTableTest {
  private static PatientRecord patient(String id, Fact... facts) {
    return new PatientRecord(id, List.of(facts), List.of(), List.of(), Place.of(""));
  }

  private static Fact fact(String what, Map<Field, String> fields) {
    return new Fact(what, fields, Place.of(""));
  }

  @Test
  void repetitionsHaveColumnsOfTheirOwnWhateverFieldsTheyHave() {
    var plain = fact("Tsh", Map.of(Field.VALUE, "1.5"));
    var dated = fact("Tsh", Map.of(Field.VALUE, "2.5", Field.DATE, "2024"));
    var noted = fact("Tsh", Map.of(Field.VALUE, "3.5", Field.NOTE, "late"));
    var patients = List.of(patient("A", plain, dated), patient("B", plain, plain, noted));
    assertThat(WrittenForm.CSV_WIDE.write(patients))
        .isEqualTo(
            """
            patient,thyrotropin,thyrotropin 2,thyrotropin 2 date,thyrotropin 3,thyrotropin 3 note
            A,1.5,2.5,2024,,
            B,1.5,1.5,,3.5,late
            """);
  }

  @Test
  void rowsThatCannotBeKeptEndTheTableBeforeItBegins(@TempDir Path folder) {
    var text = new StringWriter();
    Path missing = folder.resolve("missing");
    try (var writer =
        PatientFileWriter.to(text, FileFormat.CSV_WIDE, missing, SmallRelease.RELEASE)) {
      assertThatThrownBy(() -> writer.accept(patient("x".repeat(5_000_000))))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("cannot keep the rows of the table");
    }
    assertThat(text.toString()).isEmpty();
  }

  @Test
  void aCompleteListWhoseColumnsAreEmptyIsToldUnlessANumberSaysThatThereWereNone() {
    var read =
        ReadFile.of(
            "a.csv",
            "patient,list complete,number of losses,pregnancy 1\nA,yes,,\nB,yes,0,\n"
                + "C,yes,,miscarriage\n");
    assertThat(read.facts(0)).hasSize(1);
    assertThat(read.text()).containsOnlyOnce("a complete list, and no item in its columns");
    assertThat(read.facts(1)).hasSize(2);
    assertThat(read.facts(2)).hasSize(2);
    assertThat(ReadFile.of("a.csv", "patient,list complete\nA,yes\n").facts(0)).hasSize(1);
  }

  @Test
  void aLoneDashBesideAPlusIsToldUnlessTheMappingSaysWhatItMeans(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "patient,TSH,karyotype\nA,+,-\nB,-,normal\n");
    var means =
        Mapping.of(
            List.of(new MappingRow(Place.of("m"), "TSH", "", "-", "negative", "", "")), List.of());
    assertThat(new PatientFiles(SmallRelease.RELEASE, Mapping.none()).read(file, patient -> {}))
        .extracting(Problem::found)
        .containsExactly("+ and a lone dash in the column TSH");
    assertThat(new PatientFiles(SmallRelease.RELEASE, means).read(file, patient -> {})).isEmpty();
  }

  @Test
  void halfAMillionPatientsAreReadInASmallHeap(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("a.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("patient,TSH\n");
      for (int i = 0; i < 500_000; i++) {
        out.write("P" + i + "," + i % 9 + "\n");
      }
    }
    assertThat(SmallHeap.said(ManyRows.class, "-Xmx64m", file.toString()))
        .isEqualTo("500000 patients, 0 problems");
  }

  @Test
  void manyPatientsAreWrittenFromASmallHeap(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("a.csv");
    assertThat(SmallHeap.said(ManyWideRows.class, "-Xmx48m", file.toString(), "400000"))
        .isEqualTo("written");
    try (var rows = Files.lines(file)) {
      assertThat(rows.skip(399_999))
          .containsExactly("P399998,1.399998,2024-05-28", "P399999,1.399999,2024-05-29");
    }
  }
}
