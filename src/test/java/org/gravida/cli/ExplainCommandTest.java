package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** From the command line, a conclusion is explained down to the lines of the file. */
class ExplainCommandTest {
  private static final String CLEO = "--patient=Cleo-live-birth-and-thyroid";
  private static final String FILE = "examples/patients.json";

  @TempDir private Path folder;

  @Test
  void aCauseIsExplainedByItsRecordedFactsRulesAndSources() {
    var call = Call.of("explain", FILE, CLEO, "--cause", "endocrine cause", "--max", "1");
    assertThat(call.code()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.out().lines().limit(12).toList())
        .containsExactly(
            "Patient Cleo-live-birth-and-thyroid",
            "  endocrine cause: confirmed",
            "    - because (1)",
            "        - patient with endocrine cause [Gravida editors]",
            "            - patient with thyroid disease [Gravida editors]",
            "                - patient with an abnormal thyroid test [summary of RCOG Green-top"
                + " Guideline 76 on",
            "                  thyroid disorders, copy]",
            "                    - abnormal thyroid function [claim E17a]",
            "                        - recorded: thyroid-stimulating hormone: 9.4 mIU/L (2026-03-10),"
                + " range 0.4",
            "                          to 4.0 (patients.json, line 81)",
            "                        - rule: The latest result is abnormal: thyroid function. [claim"
                + " E17a]",
            "    - there are more reasons; --max shows them");
    assertThat(call.out()).contains("not a medical device", "HermiT");
  }

  @Test
  void aNumberThatALimitOfTheOntologyJudgesIsToldWithThatLimitAndOneOfTheFileWithNone()
      throws IOException {
    Path file = folder.resolve("one.csv");
    Files.writeString(
        file,
        """
        patient,what,value,unit,date,during,low
        A,progesterone,22,nmol/L,2025-02-02,luteal phase,
        B,progesterone,22,nmol/L,2025-02-02,luteal phase,30
        """);
    String[] words = {"explain", file.toString(), "--cause=luteal insufficiency"};
    var told = Call.of(words).out().replaceAll("\\s+", " ").split("Patient B");
    assertThat(told[0])
        .contains(
            "(one.csv, line 2), judged by: Progesterone below 15 ng/mL means luteal insufficiency in"
                + " the rule of the Chinese school; present guidance knows no such limit. [Chinese"
                + " rule for luteal insufficiency]");
    assertThat(told[1]).contains("range from 30 (one.csv, line 3) - rule");
  }

  @Test
  void axiomsAreTheLeastThatHermitNeeds() {
    var call =
        Call.of("explain", FILE, CLEO, "--class", "PatientWithLiveBirth", "--axioms", "--max=1");
    assertThat(call.out())
        .contains(
            "- axioms", "'patient with a live birth' EquivalentTo patient and ('has finding'");
  }

  @Test
  void whatIsHazardousIsExplainedWithItsWarning() {
    var call =
        Call.of(
            "explain",
            FILE,
            "--patient=Ada-reference-alloimmune",
            "--care",
            "active immunotherapy");
    assertThat(call.out()).contains("! ", "hazardous", "source: ", "because");
  }

  @Test
  void theLabelOfARecommendationAsksOfOneGuidelineWhereTheWordsShownAskOfAll() {
    assertThat(adviceOf("supportive care"))
        .anyMatch(line -> line.startsWith("- eshre-2022: for"))
        .anyMatch(line -> line.startsWith("- asrm-2012: for"));
    assertThat(adviceOf("supportive care (ASRM 2012)"))
        .noneMatch(line -> line.startsWith("- eshre-2022: "))
        .anyMatch(line -> line.startsWith("- asrm-2012: for"));
  }

  private static List<String> adviceOf(String care) {
    var call =
        Call.of(
            "explain",
            FILE,
            "--patient=Ada-reference-alloimmune",
            "--guideline=eshre-2022,asrm-2012",
            "--care",
            care);
    return call.out().lines().map(String::strip).toList();
  }

  @Test
  void aContradictionIsExplainedByWhatCollidesAndWhatWouldMendIt() {
    var call = Call.of("explain", FILE, "--patient=Uma-contradiction");
    assertThat(call.out())
        .contains(
            "The file contradicts itself: nothing is concluded",
            "these cannot all hold (1)",
            "lead",
            "the rest can hold without one of these");
  }

  @Test
  void whatDoesNotFollowIsSaid() {
    var call = Call.of("explain", FILE, CLEO, "--class", "PregnantPatient");
    assertThat(call.out()).contains("not concluded", "it does not follow from the file");
    var open = Call.of("explain", FILE, CLEO, "--cause", "hyperthyroidism");
    assertThat(open.out())
        .contains("hyperthyroidism: not-settled", "nothing recorded confirms or excludes it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--cause|endocrin cause|no cause is called 'endocrin cause'; did you mean 'endocrine cause'?",
        "--verdict|patern|no verdict is called 'patern'; did you mean 'pattern'?",
        "--guideline|eshre-2020|no guideline is called 'eshre-2020'",
        "--max|0|--max 0: expected a whole number from 1 to 9999",
        "--format|pdf|expected",
      })
  void aWordThatNamesNothingIsRefusedWithANearOne(String option, String word, String said) {
    var call = Call.of("explain", FILE, option, word);
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains(said);
    assertThat(call.out()).isEmpty();
  }

  @Test
  void jsonHoldsTheSameAndIsTheSameInEveryRun() throws IOException {
    var words = new String[] {"explain", FILE, CLEO, "-f", "json"};
    var call = Call.of(words);
    assertThat(Call.of(words).out()).isEqualTo(call.out());
    var patient = new ObjectMapper().readTree(call.out()).get("patients").get(0);
    assertThat(patient.get("consistent").asBoolean()).isTrue();
    assertThat(patient.get("explanations"))
        .anySatisfy(
            each -> {
              assertThat(each.get("kind").asText()).isEqualTo("cause");
              assertThat(each.get("label").asText()).isEqualTo("hypothyroidism: confirmed");
              assertThat(each.get("reasons").get(0).get("facts")).isNotEmpty();
            });
  }

  @Test
  void markdownIsNestedLists() {
    var call = Call.of("explain", FILE, CLEO, "--pattern", "--format", "markdown");
    assertThat(call.out().lines().limit(6).toList())
        .isEqualTo(
            List.of(
                "# Patient Cleo-live-birth-and-thyroid",
                "",
                "## article, pattern: habitual",
                "",
                "- because",
                "  - patient with habitual miscarriage [claim D2; reading R2; reading R3]"));
  }

  private static String page(String... words) {
    var all = new ArrayList<>(List.of("explain", "--format", "html"));
    all.addAll(List.of(words));
    return Call.of(all.toArray(String[]::new)).out();
  }

  /** Returns what a page says, parsed as XML. */
  private static String said(String page) throws Exception {
    var source = new InputSource(new StringReader(page.replaceFirst("<!DOCTYPE html>", "")));
    var parsed = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source);
    return parsed.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
  }

  @Test
  void aPageHoldsWhatTheMarkdownSaysAndLoadsAndRunsNothing() throws Exception {
    for (String patient : List.of("Cleo-live-birth-and-thyroid", "Uma-contradiction")) {
      String page = page(FILE, "--patient", patient);
      assertThat(page)
          .startsWith("<!DOCTYPE html>\n<html")
          .endsWith("</html>\n")
          .contains("<details", "not a medical device", "HermiT")
          .doesNotContain("<script", "src=", "url(", "@import", "<link", "href=");
      String said = said(page);
      var markdown = Call.of("explain", FILE, "--patient", patient, "--format", "markdown");
      for (String line : markdown.out().replaceAll("`", "").lines().toList()) {
        assertThat(said).contains(line.strip().replaceFirst("^(-|#+) (! )?", ""));
      }
    }
  }

  @Test
  void aPageOfOneConclusionIsUnfoldedAndMarksWarnings() {
    String page = page(FILE, "--patient=Ada-reference-alloimmune", "--care=active immunotherapy");
    assertThat(page)
        .contains("<details open=\"open\"><summary>active immunotherapy")
        .contains("<p class=\"warning\"><strong>Warning: </strong>");
  }

  @Test
  void whatAFileSaysIsNoMarkupOfThePage() throws Exception {
    String hostile = "</summary><script>alert(1)</script>&\"'\u202E";
    String json =
        new ObjectMapper()
            .writeValueAsString(
                List.of(
                    Map.of(
                        "patient",
                        hostile,
                        "pregnancies",
                        List.of(Map.of("number", 1, "outcome", "live birth", "note", hostile)))));
    var call = Call.with(json.getBytes(UTF_8), "explain", "-", "--format", "html", "--pattern");
    assertThat(call.out()).contains("&lt;script&gt;").doesNotContain("<script", "\u202E");
    assertThat(said(call.out())).contains("Patient </summary><script>alert(1)</script>&\"'\\u202E");
  }

  @Test
  void aPatientWhoIsNotThereIsToldAndTheExitCodeSaysSo() {
    var call = Call.of("explain", FILE, "--patient", "Cleo");
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains("no such patient", "Cleo-live-birth-and-thyroid");
  }
}
