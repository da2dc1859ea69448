package org.gravida.intake.redcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gravida.intake.fhir.FhirText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may change what a column or field says, or whose it is, leaves it unread. */
class FieldDoubtTest {
  private static final String ID = "record_id;start;;text;Record ID";

  @TempDir Path folder;

  private FhirText.Read table(String... lines) throws IOException {
    return RedcapText.read(RedcapText.write(folder, "table.csv", lines));
  }

  private FhirText.Read form(List<String> fields, String header, String row) throws IOException {
    var all = new java.util.ArrayList<String>(List.of(ID));
    all.addAll(fields);
    RedcapText.dictionary(folder, all.toArray(String[]::new));
    return RedcapText.read(
        RedcapText.write(
            folder, "data.csv", "record_id," + header + ",start_complete", "A," + row + ",2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patient,outcome,week,karyotype|A,miscarriage,8,\"47,XX,+16\"",
        "patient,number,outcome,karyotype|A,1,miscarriage,abnormal",
        "patient,outcome,number,karyotype|A,miscarriage,,abnormal",
      })
  void aKaryotypeInTheRowOfAPregnancyIsNobodysUntilItSaysWhose(String header, String row)
      throws IOException {
    var read = table(header, row, row.replace("A,", "B,"));
    assertThat(read.facts()).noneMatch(each -> each.startsWith("Karyotype"));
    assertThat(RedcapText.unread(read)).hasSize(1);
    assertThat(RedcapText.problems(read)).anyMatch(each -> each.expected().equals("whose it is"));
    var hers = table(header.replace("karyotype", "karyotype patient"), row);
    assertThat(hers.facts()).anyMatch(each -> each.startsWith("Karyotype"));
  }

  @Test
  void aKaryotypeInAFormOfPregnanciesIsNobodys() throws IOException {
    var read =
        form(
            List.of("out;start;;text;Outcome", "kt;start;;text;Karyotype"),
            "out,kt",
            "miscarriage,abnormal");
    assertThat(read.facts()).containsExactly("Pregnancy Miscarriage EPISODE 1");
    assertThat(RedcapText.unread(read)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Karyotype verified?|No|0",
        "Is the karyotype verified?|No|0",
        "Karyotype verified?|Yes|1",
        "Karyotype not verified|Yes|0",
        "Relationship|sister|0",
        "Something else|sister|0",
        "Something else|x|1",
      })
  void aQuestionThatIsNotUnderstoodLeavesUnreadWhatItMayChange(
      String label, String cell, int facts) throws IOException {
    var read =
        form(
            List.of("kt;start;;text;Karyotype", "q;start;;text;" + label),
            "kt,q",
            "abnormal," + cell);
    assertThat(read.facts()).hasSize(facts);
    assertThat(RedcapText.unread(read)).hasSize(2 - facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patient,date,karyotype,karyotype verified|A,2024-01-05,abnormal,no|0",
        "patient,date,karyotype,karyotype verified|A,2024-01-05,abnormal,yes|1",
        "patient,date,karyotype,verified karyotype|A,2024-01-05,abnormal,no|0",
        "patient,karyotype,verified karyotype|A,abnormal,no|0",
        "patient,karyotype,karyotype result verified|A,abnormal,no|0",
        "patient,karyotype,partner karyotype|A,normal,abnormal|1",
      })
  void aColumnOfAnyTableThatQualifiesAResultLeavesItUnread(String header, String row, int facts)
      throws IOException {
    var read = table(header, row);
    assertThat(read.facts()).hasSize(facts);
    assertThat(RedcapText.unread(read)).hasSize(2 - facts);
  }

  @Test
  void anOutcomeBesideAColumnThatDoubtsItIsUnread() throws IOException {
    var read = table("patient,outcome,outcome verified", "A,miscarriage,no", "A,live birth,");
    assertThat(read.facts()).containsExactly("Pregnancy LiveBirth EPISODE 2");
  }
}
