package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would change if a file said something else is what is told of a file that says so. */
class WhatIfCommandTest {
  private static final String FILE = "examples/patients.json";
  private static final String BEA = "--patient=Bea-two-in-the-same-week";
  private static final String CLEO = "--patient=Cleo-live-birth-and-thyroid";

  @TempDir private Path folder;

  private static List<String> changes(String out) {
    return out.lines().map(String::strip).filter(line -> line.startsWith("- ")).toList();
  }

  @Test
  void aFactSetTakesThePlaceOfTheSameAndOnlyWhatChangesIsTold() {
    var call =
        Call.of(
            "whatif", FILE, BEA, "--set", "TSH=9.4", "--set=TSH unit=mIU/L", "--set", "TSH high=4");
    assertThat(call.code()).isEqualTo(ExitCode.ANSWERED);
    assertThat(changes(call.out()).subList(0, 4))
        .containsExactly(
            "- endocrine cause: not-settled -> confirmed",
            "- thyroid disease: excluded -> confirmed",
            "- hyperthyroidism: excluded -> not-settled",
            "- hypothyroidism: excluded -> confirmed");
    assertThat(call.out().replaceAll("\\s+", " "))
        .contains("not told -> article: for, evidence: conditional ! TSH alone cannot tell");
  }

  @Test
  void aFactRemovedSaysNothingAnyMore() {
    var call = Call.of("whatif", FILE, BEA, "--remove", "TSH");
    assertThat(changes(call.out()))
        .containsExactly(
            "- thyroid disease: excluded -> not-settled",
            "- hyperthyroidism: excluded -> not-settled",
            "- hypothyroidism: excluded -> not-settled",
            "- thyroid function: not told -> outstanding");
  }

  @Test
  void reasonsOfOneAnswerThatGoTogetherAreOneLine() {
    var call = Call.of("whatif", FILE, "--patient=Dora-partner-not-examined", "--set=ANA=1:640");
    assertThat(call.out().split("still to be settled -> not told", -1)).hasSizeLessThanOrEqualTo(2);
    assertThat(call.out().replaceAll("\\s+", " "))
        .contains("- article, alloimmune: still to be settled -> not told: ", "settled; ");
  }

  @Test
  void aNumberWithoutRangeIsToldAsToBeChecked() {
    var call = Call.of("whatif", FILE, BEA, "--set", "TSH=3.9");
    assertThat(call.out()).contains("to check: thyroid-stimulating hormone: 3.9");
  }

  @Test
  void whatWouldBecomeHazardousAdviceIsShownWithItsWarning() {
    var call =
        Call.of("whatif", FILE, "--patient=Ada-reference-alloimmune", "--remove=rubella IgM");
    assertThat(call.out().replaceAll("\\s+", " "))
        .contains("active immunotherapy", "evidence: hazardous ! HAZARD", "-> not told");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--set|TSJ=2|found the column TSJ",
        "--set|TSH|expected COLUMN=CELL",
        "--set|TSH=purple|purple",
        "--remove|hysteroscopy|nothing recorded is called hysteroscopy",
      })
  void whatIsNotUnderstoodIsRefused(String option, String word, String said) {
    var call = Call.of("whatif", FILE, BEA, option, word);
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains(said);
  }

  /** The article's own example of a false positive is one of many: each fact is tried. */
  @Test
  void eachFactWhoseLossChangesSomethingIsToldAndNoOther() throws IOException {
    var table = "patient,what,value,date\n";
    var facts =
        List.of(
            "A,pregnancy list complete,yes,",
            "A,TSH,normal,2026-03-01",
            "A,free note,hello,",
            "A,hyperthyroidism,active,");
    Path all = write("all.csv", table, facts);
    var mapper = new ObjectMapper();
    JsonNode cases =
        mapper
            .readTree(Call.of("whatif", "" + all, "-f", "json").out())
            .get("patients")
            .get(0)
            .get("cases");
    for (int left = 0; left < facts.size(); left++) {
      var kept = new ArrayList<>(facts);
      kept.remove(left);
      String before = told(mapper, all);
      String after = told(mapper, write("some.csv", table, kept));
      String place = "all.csv, line " + (left + 2);
      assertThat(cases)
          .filteredOn(
              each ->
                  each.get("place").asText().equals(place)
                      && each.get("instead").asText().isEmpty())
          .hasSize(before.equals(after) ? 0 : 1);
    }
  }

  private Path write(String name, String header, List<String> rows) throws IOException {
    return Files.writeString(folder.resolve(name), header + String.join("\n", rows) + "\n");
  }

  /** Returns classification and care, without what they rest on. */
  private static String told(ObjectMapper mapper, Path file) throws IOException {
    JsonNode patient =
        mapper.readTree(Call.of("classify", "" + file, "-f", "json").out()).get("patients").get(0);
    var told = new ArrayList<String>();
    told.add(patient.get("pattern").asText() + patient.get("alloimmune").get("answer"));
    patient.get("alerts").forEach(each -> told.add(each.get("alert").asText()));
    patient
        .get("causes")
        .forEach(each -> told.add(each.get("cause").asText() + each.get("status").asText()));
    patient
        .get("care")
        .forEach(
            each ->
                told.add(
                    each.get("recommendation").asText()
                        + each.get("timing")
                        + each.get("standing")));
    return told.toString();
  }

  @Test
  void aFileThatWouldContradictItselfIsToldSoAndNothingElseButWhatIsUrgent() {
    var call = Call.of("whatif", FILE, CLEO);
    assertThat(call.out()).contains("- the file: consistent -> contradicts itself");
    var lines = call.out().lines().toList();
    int at = lines.indexOf("      - the file: consistent -> contradicts itself");
    assertThat(lines.subList(at, at + 6)).noneMatch(line -> line.contains("toxic exposure"));
  }
}
