package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text that a clinician reads of one patient. */
class ClassifyTextTest {
  private static final String EXAMPLES = "examples/patients.json";
  private static final String ADA = "Ada-reference-alloimmune";

  private static Call classify(String... words) {
    return Call.of(
        IntStream.range(0, words.length + 2)
            .mapToObj(i -> i == 0 ? "classify" : i <= words.length ? words[i - 1] : EXAMPLES)
            .toArray(String[]::new));
  }

  private static String of(String json, String... words) {
    var all = new ArrayList<>(List.of("classify", "-"));
    all.addAll(List.of(words));
    return Call.with(json.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new)).out();
  }

  private static void fits(String text, int lines) {
    assertThat(text.lines().count()).as(text).isLessThanOrEqualTo(lines);
    assertThat(text.lines()).isNotEmpty().allMatch(line -> line.length() <= 100);
  }

  @Test
  void theReferencePatientFitsAScreen() {
    fits(classify("--patient", ADA).out(), 40);
  }

  @Test
  void theReferencePatientByAllGuidelinesTakesFewScreens() {
    fits(classify("--patient", ADA, "--guideline", "all").out(), 150);
  }

  @Test
  void whatSeveralGuidelinesSayAlikeIsOneLine() {
    assertThat(classify("--patient", ADA, "--guideline", "eshre-2022,asrm-2012").out())
        .containsOnlyOnce("supportive care, now")
        .contains("ESHRE 2022, ASRM 2012: for · evidence: recommended");
  }

  @Test
  void anEarlierResultThatSpeaksAgainstAnExclusionIsShown() {
    String text =
        of(
            """
            {"patient":"A","assessmentDate":"2026-06-01","examinations":[
             {"test":"karyotype","sample":"partner","result":"autosomal rearrangement","date":"2025-01-01"},
             {"test":"karyotype","sample":"partner","result":"normal","date":"2026-01-01"},
             {"test":"karyotype","result":"normal","date":"2026-01-01"}]}
            """);
    assertThat(text.replaceAll("\\s+", " "))
        .contains("Excluded")
        .contains("against it: karyotype: autosomal rearrangement (2025-01-01, partner)");
  }

  @Test
  void whatIsUrgentComesFirst() {
    String text =
        of(
            """
            {"patient": "P", "pregnant now": true, "pregnancies": [
              {"outcome": "ongoing", "week": 8, "date": "2026-05"}],
             "events": {"vaginal bleeding": "yes"}, "moon": 1}""");
    assertThat(text.lines().skip(1).findFirst().orElseThrow()).as(text).startsWith("    ! NOW: ");
    assertThat(text.indexOf("moon")).isBetween(text.indexOf("! NOW"), text.indexOf("Outstanding"));
  }

  @Test
  void aProblemBeginsWithTheFactAndEndsWithTheFile() {
    String text =
        of("{\"patient\": \"P\", \"pregnancies\": [{\"outcome\": \"miscarriage\", \"week\": 83}]}");
    assertThat(text.lines().skip(1).limit(2).toList().get(0)).isEqualTo("  To check in the file");
    assertThat(text.replaceAll("\\s+", " "))
        .containsPattern("- pregnancies 1, [a-z, ]*week: 83 \\(-[^)]*\\)[.:] ");
  }

  @Test
  void sixtyProblemsAreToldTogether() {
    String tests =
        IntStream.range(0, 60)
            .mapToObj(i -> "{\"test\": \"moon phase " + i + "\", \"result\": \"full\"}")
            .collect(Collectors.joining(","));
    String json = "{\"patient\": \"P\", \"age\": 30, \"examinations\": [" + tests + "]}";
    fits(of(json), 60);
    assertThat(of(json)).contains("more");
    assertThat(of(json, "-v")).contains("moon phase 0", "moon phase 59");
  }

  @Test
  void everyNoteStandsInTheJsonAsWell() {
    String text = classify("--guideline", "all").out();
    String json = classify("--guideline", "all", "-f", "json").out();
    var notes =
        Pattern.compile("(?s)\\n  Notes (.*?)\\n\\n")
            .matcher(text)
            .results()
            .flatMap(block -> Stream.of(block.group(1).split(";?\\s+\\[\\d+\\]\\s+")))
            .map(note -> note.strip().replaceAll("\\s+", " "))
            .filter(note -> !note.isEmpty())
            .distinct()
            .toList();
    assertThat(notes).hasSizeGreaterThan(20).allMatch(json::contains);
  }

  @Test
  void idsStandOnlyInTheVerboseText() {
    assertThat(classify("--patient", ADA).out()).doesNotContain("ArticleImmunotherapy", "claim");
    assertThat(classify("--patient", ADA, "-v").out())
        .contains(
            "ArticleImmunotherapy from: base article, claim T9a",
            "cervical insufficiency not examined");
  }

  @Test
  void aReplacedEditionIsLeftOutOfTheTextAlone() {
    String text = classify("--patient", ADA, "--guideline", "eshre-2017,eshre-2022").out();
    assertThat(text).contains("ESHRE 2017 (replaced by ESHRE 2022)").doesNotContain("ESHRE 2017: ");
    assertThat(classify("--patient", ADA, "--guideline", "eshre-2017").out())
        .contains("ESHRE 2017: ");
    assertThat(
            classify("--patient", ADA, "--guideline", "eshre-2017,eshre-2022", "-f", "json").out())
        .contains("\"guideline\" : \"eshre-2017\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "jsonl", "csv", "tsv", "ttl"})
  void patientsAreChosenByTheirIds(String format) {
    var call = classify("--patient", ADA, "--patient", "Mina-repeat-due", "--format", format);
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.out()).contains(ADA, "Mina-repeat-due").doesNotContain("Bea-", "Uma-");
  }

  @Test
  void anUnknownIdIsToldWithTheNearest() {
    var call = classify("--patient", "Mina-repeat-du");
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains("Mina-repeat-du", "Did you mean 'Mina-repeat-due'?");
    assertThat(call.out()).doesNotContain("Patient ");
  }
}
