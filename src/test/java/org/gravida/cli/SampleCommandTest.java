package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gravida sample} writes records and their truth. */
class SampleCommandTest {
  private static final String SMALL = "src/test/resources/org/gravida/sampling/small.csv";

  @TempDir private Path folder;

  private static String sample(String... words) {
    var all = new ArrayList<String>(List.of("sample"));
    all.addAll(List.of(words));
    var call = Call.of(all.toArray(String[]::new));
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.err()).isEmpty();
    return call.out();
  }

  @Test
  void theSameSeedGivesTheSameBytesOnEveryPlatform() throws NoSuchAlgorithmException {
    String cohort = sample("--patients", "50", "--seed", "42", "-p", SMALL);
    assertThat(sample("--patients", "50", "--seed", "42", "-p", SMALL)).isEqualTo(cohort);
    var digest = MessageDigest.getInstance("SHA-256").digest(cohort.getBytes(UTF_8));
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("4a6888b7a7d97393c782b27209d9d08847885296624dbc1ce8ac779c72ad5bfb");
  }

  @Test
  void aSmallerCohortBeginsALargerOne() {
    assertThat(sample("--patients", "30", "--seed", "-9"))
        .startsWith(sample("--patients", "10", "--seed", "-9"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "jsonl", "csv-long", "parquet", "ttl"})
  void everyFormatSaysTheSame(String format) throws IOException {
    Path wide = Files.writeString(folder.resolve("wide.csv"), sample("--patients", "12"));
    Path other = folder.resolve("cohort." + (format.equals("csv-long") ? "csv" : format));
    sample("--patients", "12", "--format", format, "--output", other.toString());
    assertThat(converted(other)).isEqualTo(converted(wide));
  }

  @Test
  void theSameSeedGivesTheSameParquetAndOnlyIntoAFile() {
    for (String name : List.of("a.parquet", "b.parquet")) {
      sample("-n", "30", "--format", "Parquet", "-o", folder.resolve(name).toString());
    }
    assertThat(folder.resolve("a.parquet"))
        .hasSameBinaryContentAs(folder.resolve("b.parquet"))
        .isNotEmptyFile();
    for (String name : List.of("-", folder.resolve("c.parquet.gz").toString())) {
      var call = Call.of("sample", "-n", "3", "--format", "parquet", "-o", name);
      assertThat(call.code()).isEqualTo(ExitCode.USAGE);
      assertThat(call.err()).contains("--format parquet needs --output FILE");
      assertThat(call.out()).isEmpty();
    }
  }

  private static String converted(Path file) {
    var call = Call.of("convert", "--to", "csv-wide", file.toString());
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.err()).isEmpty();
    return call.out();
  }

  @Test
  void theTruthHasARowForEveryPatient() throws IOException {
    Path truth = folder.resolve("truth.csv");
    String cohort = sample("--patients", "25", "--truth", truth.toString());
    assertThat(ids(Files.readString(truth))).isEqualTo(ids(cohort)).hasSize(26);
    assertThat(Files.readString(truth))
        .startsWith("patient,cause,")
        .contains(",terms,missing,wrong,garbled\n");
  }

  private static List<String> ids(String table) {
    return table.lines().map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sample                              | --patients is missing
          sample --patients 0                 | expected a whole number from 1
          sample --patients many              | expected a whole number
          sample --patients 3 --seed 1.5      | --seed 1.5: expected a whole number
          sample --patients 3 --format xml    | --format xml
          sample --patients 3 cohort.csv      | unexpected word cohort.csv
          sample --patients 3 --truth -       | --truth -
          """)
  void aWrongCallIsRefused(String words, String told) {
    var call = Call.of(words.split(" "));
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains(told);
  }

  @Test
  void aFaultyPrevalenceFileIsToldAndNothingWritten() throws IOException {
    String sound = Files.readString(Path.of("ontology", "prevalence", "china-2018.csv"));
    Path file = folder.resolve("figures.csv");
    Files.writeString(file, sound.replace("36/198", "360/198"));
    Path out = folder.resolve("cohort.csv");
    var call =
        Call.of("sample", "--patients", "3", "--prevalence", file.toString(), "-o", out.toString());
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err())
        .isEqualTo(
            "error: figures.csv, line 7, share: found 360/198; expected a share from 0 to 1. Write"
                + " as 36/198, 8.7 % or 0.087.\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void thePrevalenceFileIsNeverOverwritten() throws IOException {
    Path file = folder.resolve("figures.csv");
    Files.copy(Path.of("ontology", "prevalence", "china-2018.csv"), file);
    var call =
        Call.of("sample", "--patients", "3", "-p", file.toString(), "--truth", file.toString());
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(file).hasSameTextualContentAs(Path.of("ontology/prevalence/china-2018.csv"));
  }
}
