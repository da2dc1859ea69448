package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.gravida.intake.draft.MappingDraft;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.notation.Conventions;
import org.gravida.intake.notation.Opening;
import org.gravida.intake.sheet.SheetRows;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook says what a CSV file of its first sheet says. */
class XlsxFileTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("a.xlsx");
  }

  private static ReadFile read(Path file, String sheet) {
    var patients = new ArrayList<PatientRecord>();
    var mapping = Mapping.none().with(Conventions.usual().with(new Opening(sheet, "")));
    var problems = new PatientFiles(SmallRelease.RELEASE, mapping).read(file, patients::add);
    return new ReadFile(patients, problems);
  }

  private static String rows(ReadFile reading) {
    return reading.text().replaceAll("a\\.(csv|xlsx)(, (line|row) \\d+)?", "row");
  }

  private String cells(XlsxFile workbook) throws IOException {
    var all = new ArrayList<String>();
    try (var rows = SheetRows.open(workbook.write(file()), "", Place.of("a.xlsx"), count -> {})) {
      all.add(String.join("|", rows.header()));
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.get().number() + " " + String.join("|", row.get().cells()));
      }
      rows.problems().forEach(problem -> all.add(ReadFile.shown(problem)));
    }
    return String.join("\n", all);
  }

  @Test
  void aWideTableIsReadAsCsv() throws IOException {
    var file =
        new XlsxFile()
            .format("14")
            .sheet(
                "women",
                "patient|assessment date|pregnancy 1|pregnancy 1 week|TSH",
                "A|1:45443|miscarriage|n:8|n:2.5",
                "",
                "B||live birth||i:no number")
            .write(file());
    String csv =
        """
        patient,assessment date,pregnancy 1,pregnancy 1 week,TSH
        A,2024-05-31,miscarriage,8,2.5

        B,,live birth,,no number
        """;
    assertThat(rows(read(file, ""))).isEqualTo(rows(ReadFile.of("a.csv", csv)));
    assertThat(read(file, "").patients().get(1).place()).hasToString("a.xlsx, row 4, patient B");
  }

  @Test
  void aWorkbookThatIsPipedIsReadAsTheFile() throws IOException {
    var file = new XlsxFile().sheet("s", "patient|TSH", "A|n:3").sheet("t", "x").write(file());
    var piped = ReadFile.of("a.xlsx", Files.readAllBytes(file));
    assertThat(piped.text()).isEqualTo(read(file, "").text());
  }

  @Test
  void theHeaderIsFoundBelowATitle() throws IOException {
    var file =
        new XlsxFile().sheet("s", "Clinic of 2024", "", "patient|TSH", "A|n:3").write(file());
    var reading = read(file, "");
    assertThat(reading.ids()).containsExactly("A");
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).found()).isEqualTo("above the header: Clinic of 2024");
  }

  @Test
  void aSpanOfHoursIsNoDate() throws IOException {
    var file = new XlsxFile().format("[h]:mm").format("[mm]:ss");
    assertThat(cells(file.sheet("s", "a|b", "1:1.5|2:0.25"))).endsWith("2 36:00 h|6:00 h");
  }

  @Test
  void cellsAreTheTextsThatTheyShow() throws IOException {
    assertThat(
            cells(
                new XlsxFile()
                    .format("14")
                    .format("mmm\\-yy")
                    .format("0.0%")
                    .format("0.0\\ \"mIU/L\"")
                    .format("0000")
                    .format("[$-407]d. mmmm yyyy h:mm;@")
                    .format("General")
                    .format("27")
                    .format("\"<\"0.00")
                    .sheet(
                        "s",
                        "a|b|c|d|e",
                        "n:5|n:5.0|n:5.4000000000000004|n:2.5E-2|n:1234567890123456",
                        "1:45443|1:59.5|2:45323|3:5.3999999999999999E-2|4:2.5",
                        "5:42|6:45443.5|7:45443|8:45443|9:0.01",
                        "f:7|b:1|e:#N/A|b:0|1:1")))
        .isEqualTo(
            """
            a|b|c|d|e
            2 5|5|5.4|0.025|1234567890123456
            3 2024-05-31|1900-02-28|2024-02|5.4%|2.5 mIU/L
            4 0042|2024-05-31T12:00|45443|2024-05-31|<0.01
            5 7|TRUE|#N/A|FALSE|1900-01-01\
            """);
  }

  @Test
  void aWorkbookWithoutStylesHoldsPlainNumbersAndTexts() throws IOException {
    var file = new XlsxFile().withoutStyles().sheet("s", "a|b|c", "n:2.5|14.02.2024|i:8+6");
    assertThat(cells(file)).isEqualTo("a|b|c\n2 2.5|14.02.2024|8+6");
  }

  @Test
  void aDateWrittenAsATextIsReadAsInCsv() throws IOException {
    var file =
        new XlsxFile()
            .sheet(
                "s",
                "patient|assessment date|TSH|TSH date",
                "A|14.02.2024|n:2.5|i:2024/01/05",
                "B|02.03.2024|n:3|03.01.2024")
            .write(file());
    String csv =
        """
        patient,assessment date,TSH,TSH date
        A,14.02.2024,2.5,2024/01/05
        B,02.03.2024,3,03.01.2024
        """;
    assertThat(rows(read(file, ""))).isEqualTo(rows(ReadFile.of("a.csv", csv)));
  }

  @Test
  void daysMayBeCountedFrom1904() throws IOException {
    assertThat(cells(new XlsxFile().from1904().format("14").sheet("s", "a", "1:43981")))
        .isEqualTo("a\n2 2024-05-31");
  }

  @Test
  void aFormulaWithoutAResultAndACellBesideTheTableAreTold() throws IOException {
    assertThat(cells(new XlsxFile().sheet("s", "a|b", "f:|n:1", "n:1|f:|x", "f:||x")))
        .isEqualTo(
            """
            a|b
            2 |1
            3 1|
            4 |
            ERROR a.xlsx, row 2 | formulas without a result (3 in the sheet, the first in this row) | the result beside each formula | Open the workbook in a spreadsheet and save it; these cells count as empty.
            ERROR a.xlsx, row 3 | cells to the right of the header (2 rows in the sheet, the first in this row) | a name in the header above each cell | Name the columns; what stands there is not read.\
            """);
  }

  @Test
  void aSheetIsReadByItsName() throws IOException {
    var file =
        new XlsxFile()
            .sheet("notes", "patient|TSH", "A|n:1")
            .sheet("Women", "patient|TSH", "B|n:2")
            .write(file());
    assertThat(read(file, "women").ids()).containsExactly("B");
    assertThat(read(file, "women").problems()).isEmpty();
    assertThat(read(file, "").ids()).containsExactly("A");
    assertThat(read(file, "").problems())
        .extracting(problem -> problem.found() + " | " + problem.remedy())
        .containsExactly(
            "1 other sheet: Women | Only the first is read, notes; --sheet NAME reads another.");
    assertThat(read(file, "men").problems())
        .extracting(problem -> problem.found() + " | " + problem.remedy())
        .containsExactly("no sheet called men | Say --sheet with one of these: notes, Women.");
  }

  @Test
  void whatIsNoSuchWorkbookIsNamedOnceWithTheRemedy() throws IOException {
    byte[] old = new byte[4096];
    byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    System.arraycopy(start, 0, old, 0, start.length);
    Files.write(file(), old);
    assertThat(read(file(), "").problems())
        .extracting("found")
        .containsExactly("a workbook of the old kind (.xls)");
    byte[] sign = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(sign, 0, old, 2000, sign.length);
    Files.write(file(), old);
    assertThat(read(file(), "").problems())
        .extracting("found")
        .containsExactly("a workbook with a password");
    new XlsxFile().sheet("s", "patient|TSH", "A|n:1").write(file());
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(read(file(), "").problems())
        .hasSize(1)
        .allSatisfy(
            problem -> assertThat(problem.found()).startsWith("a workbook that is damaged"));
  }

  @Test
  void aMappingIsDraftedOfTheSheetThatIsNamed() throws IOException {
    var file =
        new XlsxFile()
            .sheet("notes", "who|when", "A|n:1")
            .sheet("Women", "patient|TSH", "B|n:2")
            .write(file());
    var women = Conventions.usual().with(new Opening("women", ""));
    assertThat(MappingDraft.of(SmallRelease.RELEASE, file, women)).get().asString().contains("TSH");
    var men = Conventions.usual().with(new Opening("men", ""));
    assertThatThrownBy(() -> MappingDraft.of(SmallRelease.RELEASE, file, men))
        .hasMessage("no sheet called men");
  }

  @Test
  void aHundredThousandRowsNeedLittleMemory() throws IOException, InterruptedException {
    var rows = new String[100_001];
    rows[0] = "patient|assessment date|pregnancy 1|pregnancy 1 week|TSH";
    for (int i = 1; i < rows.length; i++) {
      rows[i] = "P" + i + "|1:45443|miscarriage|n:8|n:2.5";
    }
    var file = new XlsxFile().format("14").sheet("s", rows).write(file());
    assertThat(SmallHeap.said(ManyRows.class, "-Xmx256m", file.toString()))
        .isEqualTo("100000 patients, 0 problems");
  }
}
