package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of open questions: what would answer them, and why they are not answered. */
class PlanCommandTest {
  private static final String FILE = "examples/patients.json";
  private static final String MINA = "--patient=Mina-repeat-due";

  @TempDir private Path folder;

  @Test
  void aRepeatIsToldWithTheDaysFromWhichItCounts() {
    var call = Call.of("plan", FILE, MINA, "--cause=AutoimmuneCause", "--max=50");
    assertThat(call.code()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.out().replaceAll("\\s+", " "))
        .contains(
            "lupus anticoagulant: abnormal, from 2026-06-01 and again from 2026-08-24 and again"
                + " from 2026-11-16");
  }

  @Test
  void whatAGuidelineAdvisesAgainstSaysSo() {
    var call = Call.of("plan", FILE, "--patient=Bea-two-in-the-same-week");
    assertThat(call.out().replaceAll("\\s+", " "))
        .contains(
            "factor V Leiden test: a blood sample; asked for by article, rcog-2011; ! advised");
  }

  @Test
  void partsOfAWiderOpenCauseAreToldOnlyOnRequest() {
    String[] words = {"plan", FILE, "--patient=Bea-two-in-the-same-week"};
    assertThat(Call.of(words).out()).doesNotContain("luteal insufficiency (article)");
    assertThat(Call.of("plan", FILE, words[2], "-v").out())
        .contains("luteal insufficiency (article)");
  }

  @Test
  void aCalendarHasLinesOfSeventyFiveOctetsAndSafeTexts() throws IOException {
    Path file = folder.resolve("p.json");
    Files.writeString(
        file,
        """
        [{"patient": "A,B;C\\nBEGIN:VEVENT", "assessmentDate": "2026-06-01",
          "pregnancies": [{"outcome": "miscarriage", "week": 8, "date": "2026-01"}],
          "examinations": [{"test": "lupus anticoagulant", "result": "positive", "date": "2026-06-01"}]}]
        """);
    var call = Call.of("plan", file.toString(), "--format=ics");
    assertThat(call.code()).isEqualTo(ExitCode.ANSWERED);
    var lines = call.out().split("\r\n");
    assertThat(lines)
        .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    assertThat(call.out().replace("\r\n", "\n")).doesNotContain("\r");
    assertThat(lines).startsWith("BEGIN:VCALENDAR").endsWith("END:VCALENDAR");
    assertThat(String.join("\n", lines).replace("\n ", ""))
        .contains("SUMMARY:A\\,B\\;C", "DTSTART;VALUE=DATE:20260824")
        .doesNotContain("\nBEGIN:VEVENT\nBEGIN");
  }

  @Test
  void thePlanIsJson() throws IOException {
    var json = new ObjectMapper().readTree(Call.of("plan", FILE, "-f", "json").out());
    assertThat(json.get("patients")).hasSize(29);
    var dora = json.get("patients").get(3);
    var yes = dora.get("questions").get(0).get("ways").get(0);
    assertThat(yes.get("answer").asText()).isEqualTo("yes");
    assertThat(yes.get("needs")).hasSize(3);
    assertThat(yes.get("needs").get(0).get(0).get(0).get("examination").asText())
        .isEqualTo("CMVIgM");
  }

  @Test
  void whatStandsInTheWayIsToldWithItsLine() {
    var call =
        Call.of(
            "explain", FILE, "--patient=Dora-partner-not-examined", "--why-not", "hypothyroidism");
    assertThat(call.out().replaceAll("\\s+", " "))
        .contains("against it, whatever else were recorded (1) - normal thyroid function")
        .contains("(patients.json, line 110)")
        .contains("nothing would stand in its way without one of these - normal thyroid function");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | ,1:40,2025-02-02 | , from 2025-02-03",
        "2025-02-02 | ,<1:80,2025-02-02 | , from 2025-02-03",
        "2025-02-02 | ,1:40,2025 | , from 2026-01-01",
        "2025-02-02 | ,1:40,2025-02-01 | ''",
        "2025-02-02 | ,1:40, | ''",
      })
  void anUndecidedResultIsRepeatedFromTheDayAfterIt(String assessed, String ana, String from)
      throws IOException {
    Path file = folder.resolve("one.csv");
    Files.writeString(
        file, "patient,what,value,date\nA,assessment date," + assessed + ",\nA,ANA" + ana);
    var out = Call.of("plan", file.toString(), "--cause", "AntinuclearAntibodies").out();
    assertThat(out)
        .contains("antinuclear antibody test: abnormal" + from + "\n")
        .contains("antinuclear antibody test: normal" + from + "\n");
  }

  @Test
  void theNearestWayComesFirstOneMoreResultBeforeThreeNewOnes() throws IOException {
    Path file = folder.resolve("one.csv");
    Files.writeString(
        file, "patient,what,value,date\nA,LAC,positive,2024-01-05\nA,LAC,positive,2024-06-05");
    assertThat(Call.of("plan", file.toString(), "--cause=AutoimmuneCause", "--max=1").out())
        .contains(
            "confirmed, if this is found\n      - lupus anticoagulant: abnormal, from 2024-08-28");
    assertThat(Call.of("explain", file.toString(), "--why-not=autoimmune cause", "--max=1").out())
        .contains("- lupus anticoagulant: abnormal, from 2024-08-28");
  }

  @Test
  void anUnreadRecordThatKeepsAQuestionOpenIsNamed() throws IOException {
    Path file = folder.resolve("one.csv");
    Files.writeString(
        file, "patient,assessment date,TSH,TSH flag\nA,2026-05-02,pending,N\nB,2026-05-02,,");
    var thyroid =
        Call.of("plan", file.toString(), "--cause=ThyroidDisease").out().split("Patient B");
    String unread = "could not be read: thyroid-stimulating hormone (one.csv, line 2)";
    assertThat(thyroid[0].replaceAll("\\s+", " "))
        .contains("excluded: by no examination before this is corrected, which " + unread);
    assertThat(thyroid[1]).contains("excluded, if").doesNotContain("corrected");
    assertThat(
            Call.of("explain", file.toString(), "--patient=A", "--why-not=ThyroidDiseaseExcluded")
                .out())
        .contains("to be corrected first: what could not be read", "(one.csv, line 2)");
  }

  @Test
  void aCauseThatOnlyARecordConfirmsSaysSo() throws IOException {
    Path file = folder.resolve("one.json");
    Files.writeString(file, "[{\"patient\": \"silent\"}]");
    assertThat(Call.of("plan", file.toString(), "--cause=ToxicExposure").out())
        .contains("confirmed: by a record, not by an examination\n", "lead exposure in a lost");
  }

  private String whyNot(String patient, String name) throws IOException {
    Path file = folder.resolve("one.json");
    Files.writeString(file, patient);
    return Call.of("explain", file.toString(), "--why-not", name).out().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cervical insufficiency | ultrasound of the internal os: abnormal",
        "hypercoagulable state | hypercoagulability panel: abnormal",
        "toxic exposure | only a record - recorded: DDT exposure in a lost pregnancy; or",
        "alloimmune | - consecutive losses at least: 3",
      })
  void whatIsTakenFromSilenceIsNotAgainstAnythingAndWhatIsMissingIsSaid(
      String name, String expected) throws IOException {
    assertThat(whyNot("[{\"patient\": \"silent\"}]", name))
        .contains(expected)
        .doesNotContain("against it", "taken from silence");
  }

  @Test
  void aNumberThatMayGrowIsNotAgainstIt() throws IOException {
    String two =
        "\"pregnancies\": [{\"outcome\": \"miscarriage\"}, {\"outcome\": \"miscarriage\"}]";
    assertThat(whyNot("[{\"patient\": \"open list\", " + two + "}]", "alloimmune"))
        .contains("- consecutive losses at least: 3")
        .doesNotContain("against it");
    assertThat(
            whyNot(
                "[{\"patient\": \"whole list\", \"pregnancy list complete\": true, " + two + "}]",
                "alloimmune"))
        .contains("against it, whatever else were recorded (1) - consecutive losses at most: 2 [")
        .doesNotContain("at least: 2 [");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plan --cause nothing | no cause is called 'nothing'",
        "plan --max 0 | --max 0: expected a whole number from 1 to 9999",
        "plan --format html | --format html: expected one of text, json, ics",
        "explain --why-not nothing | no class is called 'nothing'",
      })
  void wrongWordsAreAnsweredWithWhatWasExpected(String words, String expected) {
    var call = Call.of((words + " " + FILE).split(" "));
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains(expected);
  }
}
