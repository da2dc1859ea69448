package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command with patients reads them through a mapping, and none through a faulty one. */
class MappingRunTest {
  private static final String SURVEY = "examples/survey.csv";
  private static final String MAPPING = "examples/survey-mapping.csv";

  @TempDir private Path folder;

  private static String[] words(String command, String mapping, String table) {
    return (command
            + " --mapping "
            + mapping
            + " "
            + (command.startsWith("query") ? "--data " : ""))
        .concat(table)
        .split(" ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classify",
        "classify --strict --format csv",
        "compare",
        "report --cohort",
        "convert --to json",
        "query patients-by-pattern"
      })
  void everyCommandWithPatientsTakesAMapping(String command) throws IOException {
    var read = Call.of(words(command, MAPPING, SURVEY));
    assertThat(read.code()).as(read.err()).isEqualTo(ExitCode.ANSWERED);
    String name = command.startsWith("report") ? "2 patients" : "Hanna-survey";
    assertThat(read.out()).contains(name);
    Path faulty = folder.resolve("m.csv");
    Files.writeString(faulty, Files.readString(Path.of(MAPPING)).replace("weeks_*", "week_*"));
    var refused = Call.of(words(command, faulty.toString(), SURVEY));
    assertThat(refused.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err().lines())
        .containsExactly(
            "error: m.csv, line 6: found the pattern week_*; expected a pattern that fits a column"
                + " of a file. Correct it, or delete the row: the columns are hh_id, visit, region,"
                + " end_1, weeks_1, when_1, end_2, weeks_2, ....",
            "gravida: " + faulty + ": 1 error in the mapping, so no patient was read");
  }

  @Test
  void eightRowsExplainASurvey() {
    var call = Call.of("convert", "--to", "csv-long", "--mapping", MAPPING, SURVEY);
    assertThat(call.out().lines().skip(1).map(line -> line.replaceAll(",+", " ").strip()))
        .containsExactly(
            "Hanna-survey assessment date 2026-06-01",
            "Hanna-survey pregnancy live birth 2015-03-05 1 39",
            "Hanna-survey pregnancy miscarriage 2018-02-11 2 8",
            "Hanna-survey pregnancy miscarriage 2020-10-20 3 9",
            "Hanna-survey pregnancy miscarriage 2023-01-14 4 7",
            "Hanna-survey fasting blood glucose 92 mg/dL",
            "Hanna-survey pregnancy list complete yes",
            "Hanna-survey region 4 yes",
            "Ines-survey assessment date 2026-06-02",
            "Ines-survey pregnancy miscarriage 2019-05-05 1",
            "Ines-survey pregnancy termination 2021-04-12 2 10",
            "Ines-survey pregnancy list complete yes",
            "Ines-survey region 2 yes");
  }

  @Test
  void standardInputIsHeldAgainstTheMappingToo() throws IOException {
    byte[] table = Files.readAllBytes(Path.of(SURVEY));
    var read = Call.with(table, words("classify", MAPPING, "-"));
    assertThat(read.out()).contains("Ines-survey");
    byte[] other = new String(table, UTF_8).replace("visit", "seen").getBytes(UTF_8);
    var refused = Call.with(other, words("classify", MAPPING, "-"));
    assertThat(refused.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(refused.err()).contains("line 4: found the column visit");
  }

  @Test
  void whatOnlyPatientsNeedIsRefusedWithoutThem() {
    var call = Call.of("query", "terms", "--mapping", MAPPING);
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("--mapping needs patients: add --data FILE");
  }
}
