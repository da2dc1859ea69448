package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the command line, a conclusion is explained down to the lines of the file. */
class ExplainCommandTest {
  private static final String CLEO = "--patient=Cleo-live-birth-and-thyroid";
  private static final String FILE = "examples/patients.json";

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

  @Test
  void aPatientWhoIsNotThereIsToldAndTheExitCodeSaysSo() {
    var call = Call.of("explain", FILE, "--patient", "Cleo");
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains("no such patient", "Cleo-live-birth-and-thyroid");
  }
}
