package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cohort in several tables is answered as the same patients in one file. */
class ThemesRunTest {
  private static final String ROOM = "examples/tables/";
  private static final List<String> CALL = List.of("classify", "--quiet");

  private static Call classify(String... files) {
    var words = new ArrayList<>(CALL);
    words.addAll(List.of(files));
    return Call.of(words.toArray(String[]::new));
  }

  /** Returns what is said of patients. */
  private static List<String> patients(Call call) {
    return call.out().lines().filter(line -> !line.startsWith("note: ")).toList();
  }

  @Test
  void tablesAreAnsweredAsTheSamePatientsInOneFileNamedOneByOneOrAsAFolder() {
    var one =
        classify(
            "--patient",
            "Bea-two-in-the-same-week",
            "--patient",
            "Cleo-live-birth-and-thyroid",
            "examples/patients.json");
    assertThat(one.out()).contains("Patient Bea", "Patient Cleo");
    assertThat(patients(classify("examples/tables"))).isEqualTo(patients(one));
    var tables = classify(ROOM + "women.csv", ROOM + "results.csv", ROOM + "pregnancies.csv");
    assertThat(patients(tables)).isEqualTo(patients(one));
    assertThat(tables.code()).isEqualTo(ExitCode.ANSWERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classify --strict --format csv",
        "compare",
        "report --cohort",
        "convert --to json",
        "query patients-by-pattern --data"
      })
  void everyCommandWithPatientsReadsTheTablesOfAFolder(String command) {
    var call = Call.of((command + " examples/tables").split(" "));
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.out()).contains(command.startsWith("report") ? "2 patients" : "Cleo");
    assertThat(call.err()).contains("tables of the same patients");
  }
}
