package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gravida.cli.console.ExitCode;
import org.gravida.intake.ParquetFile;
import org.gravida.intake.parquet.ParquetTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs from Parquet and into Parquet answer as runs from CSV and into CSV. */
class ParquetRunTest {
  private static final Path EXAMPLES = Path.of("examples");

  @TempDir private Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static String rows(String text) {
    return text.replaceAll("(line|row) \\d+", "row");
  }

  @ParameterizedTest
  @ValueSource(strings = {"patients-wide.csv", "patients-long.csv", "foreign.csv"})
  void theExamplesAreAnsweredFromParquetAsFromCsv(String name) throws IOException {
    Path csv = EXAMPLES.resolve(name);
    Path parquet = ParquetFile.ofCsv(file(name), Files.readString(csv));
    var words = new ArrayList<String>();
    if (name.startsWith("foreign")) {
      words.addAll(List.of("--mapping", EXAMPLES.resolve("foreign-mapping.csv").toString()));
    }
    words.add(csv.toString());
    var expected = Fire.classify(words.toArray(String[]::new));
    words.set(words.size() - 1, parquet.toString());
    var call = Fire.classify(words.toArray(String[]::new));
    assertThat(rows(call.out())).isEqualTo(rows(expected.out()));
    assertThat(rows(call.err())).isEqualTo(rows(expected.err()));
    assertThat(call.code()).isEqualTo(expected.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"patients.json", "guidelines.json", "patients-long.csv"})
  void whatIsConvertedToParquetIsAnsweredAsTheCsvItIsConvertedTo(String name) {
    var answers = new ArrayList<String>();
    for (String format : List.of("csv-wide", "parquet")) {
      String table = file("table." + format.replaceAll("csv-", "")).toString();
      String patients = EXAMPLES.resolve(name).toString();
      assertThat(Call.of("convert", "--to", format, "--output", table, patients).code())
          .isEqualTo(ExitCode.ANSWERED);
      answers.add(rows(Fire.classify("--guideline", "all", table).out()).replace(table, "table"));
    }
    assertThat(answers.get(1).replace("table.parquet", "table.wide")).isEqualTo(answers.get(0));
    assertThat(answers.get(0).lines()).hasSizeGreaterThan(2);
  }

  @Test
  void aConversionToParquetNeedsAFile() {
    var call = Call.of("convert", "--to", "parquet", EXAMPLES.resolve("patients.json").toString());
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("--to parquet needs --output FILE");
    assertThat(call.out()).isEmpty();
  }

  private Call parquet(String output, String... words) {
    var all = new ArrayList<>(List.of("classify", "-f", "parquet", "-o", file(output).toString()));
    all.addAll(Arrays.asList(words));
    return Fire.checked(Call.of(all.toArray(String[]::new)));
  }

  private List<List<String>> cells(String name) throws IOException {
    var all = new ArrayList<List<String>>();
    try (var table = ParquetTable.open(file(name), count -> {})) {
      all.add(table.columns());
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        all.add(row.get());
      }
    }
    return all;
  }

  @Test
  void theResultIsThatOfCsvCellByCellAndTheSameBytesEachTime() throws IOException {
    String patients = EXAMPLES.resolve("patients.jsonl").toString();
    var csv = Fire.classify("--guideline", "all", patients).out();
    assertThat(parquet("a.parquet", "--guideline", "all", patients).code())
        .isEqualTo(ExitCode.ANSWERED);
    var expected =
        CsvReader.builder().ofCsvRecord(csv).stream().map(record -> record.getFields()).toList();
    assertThat(expected).hasSizeGreaterThan(20);
    assertThat(cells("a.parquet")).isEqualTo(expected);
    parquet("b.parquet", "--threads", "2", "--guideline", "all", patients);
    assertThat(file("b.parquet")).hasSameBinaryContentAs(file("a.parquet"));
  }

  @Test
  void aRunWithoutPatientsLeavesAWholeFile() throws IOException {
    String nobody = new Fire(folder).file("nobody.csv", "patient,age\n");
    assertThat(parquet("a.parquet", nobody).code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(cells("a.parquet")).containsExactly(List.of("patient"));
  }

  @Test
  void damageEndsInItsExitCodeAndTheTableOfProblemsTellsRows() throws IOException {
    String csv = "patient,age\nA,old\n,31\n";
    Path whole = ParquetFile.ofCsv(file("a.parquet"), csv);
    Fire.classify("--errors", file("e.csv").toString(), whole.toString());
    assertThat(file("e.csv")).content().contains("error,A,a.parquet,1,", "error,,a.parquet,2,");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(bytes, bytes.length - 9));
    var call = Fire.classify(whole.toString());
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains("a.parquet: found a Parquet file that is damaged");
  }

  @Test
  void wrongUsesAreNamed() {
    String cohort = EXAMPLES.resolve("patients.json").toString();
    isWrong("needs --output FILE", cohort);
    isWrong("not compressed once more", "-o", file("a.parquet.gz").toString(), cohort);
    isWrong("csv, tsv and jsonl", "--resume", "-o", file("a.parquet").toString(), cohort);
    assertThat(file("a.parquet")).doesNotExist();
  }

  private static void isWrong(String message, String... words) {
    var all = new ArrayList<>(List.of("classify", "-f", "parquet"));
    all.addAll(Arrays.asList(words));
    var call = Call.of(all.toArray(String[]::new));
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains(message);
  }

  @Test
  void aRunWithoutParquetLoadsNothingOfIt() throws Exception {
    String log = file("log").toString();
    var words = List.of("classify", "-f", "csv", EXAMPLES.resolve("patients-wide.csv").toString());
    var run =
        OwnProcess.of(List.of("-Xlog:class+load:file=" + log), words)
            .redirectOutput(file("out").toFile())
            .start();
    assertThat(run.waitFor()).isZero();
    assertThat(Path.of(log))
        .content()
        .contains("org.gravida.report.TableReport")
        .doesNotContain("org.apache.parquet", "org.apache.hadoop", "gravida.intake.parquet.Parq");
  }
}
