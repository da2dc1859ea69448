package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables with a theme in each belong together where nothing speaks against it. */
class ThemeTablesTest {
  private static final String WOMEN = "patient,karyotype\nA,normal\nB,normal\n";
  private static final String PREGNANCIES =
      "patient,outcome,week\nA,miscarriage,8\nB,live birth,40\nA,miscarriage,9\n";
  private static final String RESULTS =
      "patient,test,result,date\nB,TSH,2.5,2024-05-31\nA,TSH,7.5,2024-05-30\n";

  @TempDir private Path folder;

  private ReadFile read(Map<String, String> tables) throws IOException {
    var paths = new ArrayList<Path>();
    for (var table : tables.entrySet()) {
      Path path = folder.resolve(table.getKey());
      Files.createDirectories(path.getParent());
      paths.add(Files.writeString(path, table.getValue()));
    }
    return read(paths);
  }

  private static ReadFile read(List<Path> paths) {
    var files = new PatientFiles(SmallRelease.RELEASE);
    files.expect(paths);
    var patients = new ArrayList<PatientRecord>();
    var problems =
        files.read(
            sink -> {
              paths.forEach(path -> files.cut(path, sink));
              files.rest(sink);
            },
            patients::add);
    return new ReadFile(patients, problems);
  }

  private static Map<String, String> cohort() {
    var tables = new LinkedHashMap<String, String>();
    tables.put("women.csv", WOMEN);
    tables.put("pregnancies.csv", PREGNANCIES);
    tables.put("results.csv", RESULTS);
    return tables;
  }

  private static List<String> found(List<Problem> problems) {
    return problems.stream().map(Problem::found).toList();
  }

  @Test
  void whatStandsUnderOneIdInAnyTableIsOnePatientAndThatIsSaidOnce() throws IOException {
    var read = read(cohort());
    assertThat(read.ids()).containsExactly("A", "B");
    assertThat(read.facts(0))
        .containsExactly(
            "Karyotype {VALUE=Normal}",
            "Pregnancy {VALUE=Miscarriage, EPISODE=1, WEEK=8}",
            "Pregnancy {VALUE=Miscarriage, EPISODE=2, WEEK=9}",
            "Tsh {VALUE=7.5, DATE=2024-05-30}");
    assertThat(found(read.problems()))
        .containsExactly(
            "a table of one pregnancy a row",
            "tables of the same patients: pregnancies.csv, results.csv, women.csv");
    assertThat(read.problems()).allMatch(problem -> problem.level() == Level.NOTE);
  }

  @Test
  void theOrderOfTablesChangesNoFact() throws IOException {
    var names = new ArrayList<>(cohort().keySet());
    var expected = read(cohort()).facts(0);
    for (int turn = 0; turn < names.size(); turn++) {
      Collections.rotate(names, 1);
      var tables = new LinkedHashMap<String, String>();
      names.forEach(name -> tables.put(name, cohort().get(name)));
      var read = read(tables);
      assertThat(read.facts(read.ids().indexOf("A"))).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void aFolderOfTablesIsReadLikeItsTables() throws IOException {
    var expected = read(cohort()).facts(0);
    var read = read(List.of(folder));
    assertThat(read.facts(read.ids().indexOf("A"))).containsExactlyInAnyOrderElementsOf(expected);
    Files.writeString(folder.resolve("readme.txt"), "Exported on Monday.\n");
    assertThat(found(read(List.of(folder)).problems())).contains("1 that are not read: readme.txt");
  }

  @Test
  void aPatientWhoIsNotInTheTableOfPatientsIsAnsweredAndMarked() throws IOException {
    var tables = cohort();
    tables.put("results.csv", RESULTS + "AA,TSH,9.5,2024-05-30\n");
    var read = read(tables);
    assertThat(read.ids()).containsExactly("A", "B", "AA");
    assertThat(found(read.patients().get(2).problems()))
        .containsExactly("a patient who is not in women.csv");
    assertThat(read.patients().get(0).problems()).isEmpty();
  }

  @Test
  void anIdTwiceInTheTableOfPatientsIsToldAndItsFirstRowAnswered() throws IOException {
    var tables = cohort();
    tables.put("women.csv", WOMEN + "A,abnormal\n");
    var read = read(tables);
    assertThat(read.ids()).containsExactly("A", "B");
    assertThat(read.facts(0)).contains("Karyotype {VALUE=Normal}").hasSize(4);
    assertThat(found(read.problems())).contains("the id A a second time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patient,TSH;A,2.5|patient,TSH,karyotype;A,7.5,normal",
        "patient,outcome;A,miscarriage|patient,outcome,week;A,miscarriage,9",
        "patient,test,result;A,TSH,2.5|patient,test,result;A,TSH,7.5",
        "patient,pregnancy 1;A,miscarriage|patient,outcome;A,miscarriage",
      })
  void tablesThatMayBeOfOtherPeopleAreNotJoined(String one, String other) throws IOException {
    var tables = new LinkedHashMap<String, String>();
    tables.put("one.csv", one.replace(';', '\n') + "\n");
    tables.put("other.csv", other.replace(';', '\n') + "\n");
    var read = read(tables);
    assertThat(read.ids()).containsExactly("A");
    assertThat(read.facts(0)).hasSize(1);
    assertThat(found(read.problems())).contains("the id A a second time");
  }

  @Test
  void tablesOfSeveralFoldersAreNotJoined() throws IOException {
    var tables = new LinkedHashMap<String, String>();
    tables.put("one/women.csv", WOMEN);
    tables.put("other/results.csv", RESULTS);
    assertThat(found(read(tables).problems())).contains("the id A a second time");
  }

  @Test
  void tablesWithoutAnIdInCommonAreReadAsIfEachWereAlone() throws IOException {
    var tables = new LinkedHashMap<String, String>();
    tables.put("women.csv", WOMEN);
    tables.put("results.csv", "patient,test,result\nC,TSH,2.5\n");
    var read = read(tables);
    assertThat(read.ids()).containsExactly("A", "B", "C");
    assertThat(read.problems()).isEmpty();
    assertThat(read.patients()).allMatch(patient -> patient.problems().isEmpty());
  }
}
