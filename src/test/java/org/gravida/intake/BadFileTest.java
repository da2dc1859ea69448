package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that cannot be read is a problem with a place and a remedy, never an exception. */
class BadFileTest {
  private static final String ROWS = "patient,what,value,note\nA,TSH,1,x\nB,TSH,2,y\n";

  private static void isRefused(ReadFile reading, String found) {
    assertThat(reading.patients()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).level()).isNotEqualTo(Level.NOTE);
    assertThat(reading.problems().get(0).found()).contains(found);
    assertThat(reading.problems().get(0).remedy()).endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.jsonl", "a.csv", "a.txt", "-"})
  void refusesAnEmptyFile(String name) {
    isRefused(ReadFile.of(name, ""), "empty");
    isRefused(ReadFile.of(name, " \n\n"), "empty");
  }

  @Test
  void reportsAHeaderWithoutRows() {
    isRefused(ReadFile.of("a.csv", "patient,what,value\n"), "no rows");
  }

  @Test
  void namesWhatIsDamagedOrEmptyInArchivesAndTextsInUtf32() {
    isRefused(
        ReadFile.of("a.csv", ("\uFEFF" + ROWS).getBytes(Charset.forName("UTF-32LE"))), "UTF-32");
    isRefused(ReadFile.of("a.csv", "PK\u0003\u0004..."), "archive that is damaged");
    isRefused(
        ReadFile.of("a.csv", "a.csv" + "\0".repeat(252) + "ustar" + "\0".repeat(250 + 1024)),
        "empty");
  }

  @Test
  void acceptsAByteOrderMark() {
    assertThat(ReadFile.of("a.csv", "\uFEFF" + ROWS).ids()).containsExactly("A", "B");
    assertThat(ReadFile.of("-", "\uFEFF{\"patient\":\"A\"}").ids()).containsExactly("A");
  }

  @Test
  void namesTheLineOfBytesThatAreNotUtf8AndReadsTheRest() {
    var reading =
        ReadFile.of("a.csv", (ROWS + "C,TSH,3,\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(reading.ids()).containsExactly("A", "B", "C");
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).place().toString()).isEqualTo("a.csv, line 4");
    assertThat(reading.problems().get(0).remedy()).contains("UTF-8");
    assertThat(reading.patients().get(2).problems()).hasSize(1);
  }

  @Test
  void reportsNulBytesAndReadsTheRest() {
    var reading = ReadFile.of("a.csv", ROWS.replace("x", "\u0000"));
    assertThat(reading.ids()).containsExactly("A", "B");
    assertThat(reading.problems().get(0).found()).contains("NUL");
    assertThat(ReadFile.of("a.json", "{\"patient\":\"A\u0000\"}").problems()).isNotEmpty();
  }

  @Test
  void readsAMegabyteInACellAndShowsLittleOfIt() {
    String mega = "z".repeat(1 << 20);
    var reading =
        ReadFile.of("a.csv", ROWS + "C,TSH," + mega + ",x\nD," + mega + ",1,x\nE,TSH,1,x\n");
    assertThat(reading.ids()).containsExactly("A", "B", "C", "D", "E");
    assertThat(reading.unread(2)).hasSize(1);
    assertThat(reading.unread(3)).hasSize(1);
    assertThat(reading.patients().get(3).problems().get(0).found()).hasSizeLessThanOrEqualTo(80);
    assertThat(reading.facts(4)).hasSize(1);
  }

  @Test
  void readsTheRestAfterManyQuotesThatAreNeverClosed() {
    var text = new StringBuilder("patient,what,value,note\n");
    for (int i = 0; i < 3000; i++) {
      text.append("P").append(i).append(",TSH,1,").append(i % 3 == 0 ? "\"" : "").append("x\n");
    }
    assertThat(ReadFile.of("a.csv", text.toString()).ids()).hasSize(3000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "\"x\"",
        "[1]",
        "[[{\"patient\":\"A\"}]]",
        "{",
        "[",
        "nope",
        "{\"patients\":[",
        "{\"a\" 1}"
      })
  void refusesJsonThatIsNoPatient(String text) {
    assertThat(ReadFile.of("a.json", text).patients()).isEmpty();
    assertThat(ReadFile.of("a.json", text).problems()).isNotEmpty();
    assertThat(ReadFile.of("a.jsonl", text).problems()).isNotEmpty();
  }

  @Test
  void refusesJsonThatIsTooDeep() {
    var reading = ReadFile.of("a.json", "{\"patient\":" + "[".repeat(100_000));
    assertThat(reading.problems()).hasSize(1);
  }

  @Test
  void reportsAMissingFileAndAFolder() {
    var files = new PatientFiles(SmallRelease.RELEASE);
    assertThat(files.read(Path.of("no-such.json"), p -> {}).get(0).found())
        .isEqualTo("no such file");
    assertThat(files.read(Path.of("src"), p -> {})).hasSize(1);
  }

  @Test
  void answersAnIdOnceInARun() {
    var files = new PatientFiles(SmallRelease.RELEASE);
    var patients = new ArrayList<PatientRecord>();
    var in = new ByteArrayInputStream(ROWS.getBytes(StandardCharsets.UTF_8));
    assertThat(files.read(in, "a.csv", patients::add)).isEmpty();
    in.reset();
    var problems = files.read(in, "b.csv", patients::add);
    assertThat(patients).hasSize(2);
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0).place().toString()).contains("b.csv, line 2");
    assertThat(problems.get(0).expected()).contains("a.csv, line 2");
  }

  @Test
  void reportsATableWithoutPatients() {
    var reading = ReadFile.of("a.csv", "id,TSH\nA,1\n");
    assertThat(reading.patients()).isEmpty();
    assertThat(reading.problems()).anyMatch(p -> p.found().equals("no column patient"));
  }
}
