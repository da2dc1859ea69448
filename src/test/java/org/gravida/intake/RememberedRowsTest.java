package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;

/** What was read before never changes what is read. */
class RememberedRowsTest {
  private static final String HEAD =
      "patient,assessment date,birth date,pregnancy 1,pregnancy 1 date,pregnancy 1 week,"
          + "pregnancy 2 date,pregnancy 2,pregnancy,TSH,thyrotropin date,TSH unit,TSH low,TSH high,"
          + "TSH 2,TSH 2 date,TSH months ago,splenectomy,splenectomy date,fact 1 what,fact 1 value,"
          + "fact 1 date,unread 1 what,unread 1 value,karyotype partner,karyotype partner date,"
          + "number of losses,thrombophilia screen,nonsense\n";
  private static final List<String> WORDS =
      List.of(
          "",
          "",
          "",
          "2024-05-31",
          "2024-06-01",
          "2023-02-29",
          "2024-05",
          "2024",
          "8 months ago",
          "31.05.2024",
          "2024-05-31T10:20",
          "2024-05-31T10:20\uFFFD",
          "1985-01-01",
          "2.5",
          "2.50",
          "0.4",
          "4,0",
          "1,234",
          "mIU/L",
          "2.5 mIU/L",
          "normal",
          "NORMAL",
          "negative",
          "neg",
          "miscarriage",
          "live birth",
          "8",
          "9+2",
          "yes",
          "no",
          "TSH",
          "karyotype",
          "pregnancy",
          "lupus",
          "what",
          "\uFFFD",
          "\"a \"\"b\"\"\"",
          " normal ",
          "3");

  private static final int WIDTH = HEAD.split(",").length;
  private static final Heading HEADING = Heading.of("a.csv", HEAD.getBytes(UTF_8));

  private static List<String> rows(Random random, int count) {
    var rows = new ArrayList<String>();
    for (int row = 0; row < count; row++) {
      var cells = new ArrayList<String>(List.of("P" + row));
      while (cells.size() < WIDTH) {
        cells.add(WORDS.get(random.nextInt(WORDS.size())));
      }
      rows.add(String.join(",", cells) + "\n");
    }
    return rows;
  }

  private static PatientFiles files() {
    return new PatientFiles(SmallRelease.RELEASE);
  }

  private static String read(PatientFiles files, int before, String rows) throws IOException {
    var patients = new ArrayList<PatientRecord>();
    var in = new ByteArrayInputStream(rows.getBytes(UTF_8));
    var problems = files.readRows(HEADING, before, in, patients::add);
    return new ReadFile(patients, problems).text()
        + patients.stream().map(PatientRecord::toString).collect(Collectors.joining("\n"));
  }

  @Test
  void aRowIsReadAloneAsBelowOthers() throws IOException {
    var warm = files();
    var rows = rows(new Random(3), 400);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(read(warm, i, rows.get(i))).isEqualTo(read(files(), i, rows.get(i)));
    }
  }

  @Test
  void runsOfRowsAreReadAsTheWhole() throws IOException {
    var rows = rows(new Random(5), 300);
    var warm = files();
    var parts = new ArrayList<String>();
    for (int i = 0; i < rows.size(); i += 100) {
      var patients = new ArrayList<PatientRecord>();
      var in = new ByteArrayInputStream(String.join("", rows.subList(i, i + 100)).getBytes(UTF_8));
      assertThat(warm.readRows(HEADING, i + 1, in, patients::add)).isEmpty();
      patients.forEach(patient -> parts.add(patient.toString()));
    }
    var whole = ReadFile.of("a.csv", HEAD + String.join("", rows));
    assertThat(whole.patients().stream().map(PatientRecord::toString).toList()).isEqualTo(parts);
  }

  @Test
  void aCellBetweenQuotesSaysTheSame() {
    var rows = rows(new Random(7), 300);
    for (String row : rows) {
      if (row.indexOf('"') < 0 && row.split(",", -1).length == WIDTH) {
        String quoted = "\"" + row.strip().replace(",", "\",\"") + "\"\n";
        assertThat(ReadFile.of("a.csv", HEAD + quoted).text())
            .isEqualTo(ReadFile.of("a.csv", HEAD + row).text());
      }
    }
  }

  @Test
  void moreThanCanBeRememberedIsRead() {
    var text = new StringBuilder("patient,TSH,TSH date,remark\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("P%d,%d,2024-05-31,about %d\n".formatted(i, i % 7_000, i));
    }
    var reading = ReadFile.of("a.csv", text.toString());
    for (int i = 0; i < 10_000; i++) {
      assertThat(reading.facts(i))
          .containsExactly(
              "Tsh {VALUE=" + i % 7_000 + ", DATE=2024-05-31}", "Remark {VALUE=about " + i + "}");
    }
  }

  @Test
  void factsInTheSameWordsShareTheirContent() {
    for (String file :
        List.of(
            "patient,TSH,TSH date\nA,2.5,2024-05-31\nB,2.5,2024\n",
            "patient,what,value,date\nA,TSH,2.5,2024-05-31\nB,TSH,2.5,2024\n")) {
      var patients = ReadFile.of("a.csv", file).patients();
      assertThat(patients.get(0).facts().get(0).content())
          .isSameAs(patients.get(1).facts().get(0).content());
    }
  }
}
