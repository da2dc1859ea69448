package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a file in codes says and what was not used is told once in a line, and counted in a file.
 */
class LossReportTest {
  private static final String BUNDLE = "src/test/resources/org/gravida/cli/bundle.json";
  private static final String NOBODY =
      "{\"resource\": {\"resourceType\": \"Observation\", \"status\": \"final\", \"code\":"
          + " {\"coding\": [{\"system\": \"http://loinc.org\", \"code\": \"718-7\"}]}}},";
  private static final String NOTE = "entry was not used";

  @TempDir private Path folder;

  private Path withOdd() throws IOException {
    Path file = folder.resolve("bundle.json");
    Files.writeString(file, Files.readString(Path.of(BUNDLE)).replace("11614-5", "718-7"));
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "4"})
  void classifyCountsByCodeAndReason(String threads) throws IOException {
    Path loss = folder.resolve("loss.csv");
    var call =
        Call.of(
            "classify",
            "-f",
            "csv",
            "--threads",
            threads,
            "--loss",
            loss.toString(),
            "" + withOdd());
    assertThat(call.code()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.err())
        .contains("note: 1 entry was not used, 1 kind (most: LOINC 718-7 is not mapped)\n");
    assertThat(Files.readString(loss))
        .isEqualTo("system,code,reason,count\nLOINC,718-7,is not mapped,1\n");
  }

  /** A number that cannot be makes the reader look at each fact of hers with care. */
  @ParameterizedTest
  @ValueSource(strings = {"9.4", "-9.4"})
  void jsonTellsItWithThePatientWhateverElseIsWrong(String number) throws IOException {
    Path file = withOdd();
    Files.writeString(file, Files.readString(file).replace("9.4", number));
    var call = Call.of("classify", "-f", "json", "" + file);
    assertThat(call.out().replaceAll("\\s+", " "))
        .contains(
            "\"notUsed\" : [ { \"system\" : \"LOINC\", \"code\" : \"718-7\", \"reason\" : \"is not"
                + " mapped\", \"count\" : 1 } ]");
    assertThat(Call.of("classify", "-f", "json", BUNDLE).out()).doesNotContain("notUsed");
  }

  @Test
  void jsonTellsWhatOfARecordOfRedcapAndOfNobodyWasNotUsed() throws IOException {
    var redcap = Call.of("classify", "-f", "json", "--patient", "R2", "examples/redcap").out();
    String boxes = "\"reason\" : \"is not ticked, which says nothing\"";
    assertThat(redcap.substring(0, redcap.indexOf("\"problems\" :", redcap.indexOf("notUsed"))))
        .contains("\"code\" : \"conditions___1\"", boxes);
    Path file = folder.resolve("nobody.json");
    Files.writeString(
        file,
        Files.readString(Path.of(BUNDLE))
            .replaceFirst("\\{\\s*\"resource\":", NOBODY + "{\"resource\":"));
    String out = Call.of("classify", "-f", "json", "" + file).out();
    assertThat(out.substring(out.lastIndexOf("notUsed")).replaceAll("\\s+", " "))
        .contains("\"code\" : \"718-7\", \"reason\" : \"is said of nobody\", \"count\" : 1");
  }

  @Test
  void convertTellsTheSameAndNothingWhereNothingIsLost() throws IOException {
    var call = Call.of("convert", "--to", "jsonl", "" + withOdd());
    assertThat(call.err()).contains(NOTE, "; --loss FILE lists them");
    assertThat(Call.of("convert", "--to", "jsonl", BUNDLE).err()).isEmpty();
    assertThat(Call.of("convert", "--quiet", "--to", "jsonl", "" + withOdd()).err()).isEmpty();
  }

  @Test
  void whatABundleSaysEveryOtherFormatSays() throws IOException {
    String said = Call.of("convert", "--to", "jsonl", BUNDLE).out();
    assertThat(said).contains("Anna", "hypothyroidism");
    for (String format : List.of("json", "csv-long", "csv-wide")) {
      Path other = folder.resolve(format + (format.startsWith("csv") ? ".csv" : ".json"));
      Files.writeString(other, Call.of("convert", "--to", format, BUNDLE).out());
      assertThat(Call.of("convert", "--to", "jsonl", "" + other).out()).isEqualTo(said);
    }
  }
}
