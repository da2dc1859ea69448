package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell of a table that is asked to be safe is run by a spreadsheet. */
class SafeCsvTest {
  private static final List<String> HOSTILE =
      List.of(
          "=1+1",
          "+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(A1)",
          "\t=1",
          "\r=1",
          "\n=1",
          " =1",
          "＝1",
          "=\"a,b\"");
  private static final String DANGER = "(?s)\\s*[=+\\-@\t\r＝＋－＠].*";
  private static final String NUMBER = "[+-]?\\d+([.]\\d+)?";

  @TempDir private Path folder;

  /** Writes patients with hostile ids, each with a word that nobody knows and a hostile note. */
  private Path patients() throws IOException {
    var json = new StringBuilder("[");
    for (String each : HOSTILE) {
      String word = each.replace("\"", "\\\"").replace("\t", "\\t").replace("\r", "\\r");
      word = word.replace("\n", "\\n");
      json.append(json.length() == 1 ? "" : ",")
          .append(
              "{\"patient\":\"%s x%d\",\"note\":\"%s\",\"examinations\":[{\"test\":\"%s\",\"result\":\"%s\"},"
                  .formatted(word, json.length(), word, word, word))
          .append("{\"test\":\"karyotype\",\"result\":\"normal\"}]}");
    }
    return Files.writeString(folder.resolve("p.json"), json.append("]"));
  }

  private Call call(String... words) {
    return Call.of(words);
  }

  private static List<String> cells(String table, char separator) throws IOException {
    var cells = new ArrayList<String>();
    try (var rows = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(table)) {
      rows.forEach(row -> cells.addAll(row.getFields()));
    }
    return cells;
  }

  private static void expectSafe(List<String> cells) {
    assertThat(cells)
        .isNotEmpty()
        .allSatisfy(cell -> assertThat(!cell.matches(DANGER) || cell.matches(NUMBER)).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv"})
  void classifyWritesNoCellThatASpreadsheetRuns(String format) throws IOException {
    String errors = folder.resolve("errors.csv").toString();
    var call =
        call("classify", "--safe-csv", "-f", format, "--errors", errors, patients().toString());
    assertThat(call.code()).isEqualTo(ExitCode.ANSWERED);
    expectSafe(cells(call.out(), format.equals("csv") ? ',' : '\t'));
    expectSafe(cells(Files.readString(Path.of(errors)), ','));
    assertThat(call.out()).contains("'=1+1 x1", "'-2+3 x", "'@SUM(A1) x");
  }

  @Tag("proof")
  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv"})
  void queryWritesNoCellThatASpreadsheetRunsAndLeavesNumbers(String format) throws IOException {
    Path query =
        Files.writeString(
            folder.resolve("q.rq"),
            """
            SELECT ?id ?number WHERE {
              { ?patient grv:patientId ?id } UNION { BIND("-2+3" AS ?id) }
              BIND(-2.5 AS ?number) } ORDER BY ?id
            """);
    var call =
        call(
            "query", "--safe-csv", "-f", format, query.toString(), "--data", patients().toString());
    var cells =
        format.equals("csv")
            ? cells(call.out(), ',')
            : call.out()
                .lines()
                .flatMap(row -> Stream.of(row.replace("\"", "").split("\t")))
                .toList();
    expectSafe(cells);
    assertThat(cells).contains("-2.5").contains("'-2+3").contains("'=1+1 x1");
  }

  @Tag("proof")
  @Test
  void compareWritesNoCellThatASpreadsheetRuns() throws IOException {
    var call = call("compare", "--safe-csv", "-f", "csv", patients().toString());
    expectSafe(cells(call.out(), ','));
    assertThat(call.out()).contains("'=1+1 x1");
  }

  @Test
  void withoutTheOptionCellsAreAsTheyWere() throws IOException {
    var call = call("classify", "-f", "csv", patients().toString());
    assertThat(cells(call.out(), ',')).contains("=1+1 x1").doesNotContain("'=1+1 x1");
  }

  @Test
  void onlyTablesCanBeSafe() throws IOException {
    String file = patients().toString();
    for (var words :
        List.of(
            List.of("classify", "--safe-csv", file),
            List.of("classify", "--safe-csv", "-f", "json", file),
            List.of("compare", "--safe-csv", file),
            List.of("query", "--safe-csv", "terms"))) {
      var call = call(words.toArray(String[]::new));
      assertThat(call.code()).isEqualTo(ExitCode.USAGE);
      assertThat(call.err()).contains("--safe-csv is for csv and tsv");
    }
  }

  @Test
  void convertLosesNothingAndRefuses() throws IOException {
    var call = call("convert", "--to", "csv-wide", "--safe-csv", patients().toString());
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("unknown option '--safe-csv'");
    assertThat(Call.of("help", "convert").out()).contains("unchanged").contains("--safe-csv");
  }

  @Test
  void aResultThatWasBegunSafeIsNotContinuedOtherwise() throws IOException {
    String output = folder.resolve("answers.csv").toString();
    String file = patients().toString();
    assertThat(call("classify", "--safe-csv", "-o", output, file).code())
        .isEqualTo(ExitCode.ANSWERED);
    String before = Files.readString(Path.of(output));
    assertThat(call("classify", "--resume", "-o", output, file).code()).isEqualTo(ExitCode.USAGE);
    assertThat(call("classify", "--safe-csv", "--resume", "-o", output, file).code())
        .isEqualTo(ExitCode.ANSWERED);
    assertThat(Files.readString(Path.of(output))).isEqualTo(before);
  }
}
