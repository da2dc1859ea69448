package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The summary of the examples; expected texts lie in {@code summary}. */
class CohortSummaryTest {
  private static final Path FOLDER = Path.of("src/test/resources/summary");
  private static final String EXAMPLES = "examples/patients.json";

  @TempDir private Path folder;

  private static String summary(String... words) {
    var all = new ArrayList<>(List.of("classify", "--summary", "-"));
    all.addAll(List.of(words));
    return Fire.checked(Call.of(all.toArray(String[]::new))).out();
  }

  private static String plain(String text) {
    return text.replaceAll("Gravida [^\\n,]*, ontology [^,]*, reasoner [^,\\n\"]*", "VERSIONS")
        .replaceAll("(?s)\"release\" : \\{.*?\\}", "\"release\" : { }");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "json"})
  void theExamplesAreCountedAsExpected(String format) throws IOException {
    String found = plain(summary("-g", "article,eshre-2022", "--summary-format", format, EXAMPLES));
    Path expected = FOLDER.resolve("expected." + format.replace("text", "txt"));
    if (Boolean.getBoolean("gravida.fixtures.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyCauseAndQuestionIsAnsweredOncePerPatientOnWhomAnythingIsConcluded() {
    var sums = new LinkedHashMap<String, Long>();
    for (List<String> row : rows(summary("-g", "all", "--summary-format", "csv", EXAMPLES))) {
      if (List.of("causes", "verdicts").contains(row.get(0))) {
        sums.merge(String.join("/", row.subList(0, 4)), Long.valueOf(row.get(5)), Long::sum);
        assertThat(row.get(7)).isEqualTo("28");
      }
    }
    assertThat(sums).hasSizeGreaterThan(70);
    assertThat(sums).isNotEmpty().allSatisfy((key, sum) -> assertThat(sum).as(key).isEqualTo(28));
  }

  @Test
  void statusesAreThoseOfTheAnswersOnEachPatient() {
    var counted = new LinkedHashMap<String, Long>();
    for (List<String> row : rows(summary("--summary-format", "csv", EXAMPLES))) {
      if (row.get(0).equals("causes") && !row.get(5).equals("0")) {
        counted.put(row.get(2) + " " + row.get(4), Long.valueOf(row.get(5)));
      }
    }
    var answers = rows(Call.of("classify", "-f", "csv", EXAMPLES).out());
    var header = answers.get(0);
    var expected = new LinkedHashMap<String, Long>();
    for (List<String> row : answers.subList(1, answers.size())) {
      for (int i = 0; i < header.size() && row.get(1).equals("true"); i++) {
        if (row.get(i).matches("confirmed|suspected|excluded|not-settled")) {
          expected.merge(header.get(i) + " " + row.get(i), 1L, Long::sum);
        }
      }
    }
    assertThat(counted).isEqualTo(expected);
  }

  @Test
  void patientsAreThoseConcludedOnThoseContradictoryAndThoseNotAnswered() {
    var counts = counts(rows(summary("--summary-format", "csv", EXAMPLES)));
    assertThat(counts).containsEntry("read", "29").containsEntry("concluded", "28");
    assertThat(counts).containsEntry("contradictory", "1").containsEntry("time-limit", "0");
  }

  @Test
  void aPatientWhoTakesTooLongIsCountedAndConcludesNothing() {
    var call =
        Call.of(
            "classify",
            "--reasoner",
            "hermit",
            "--time-limit",
            "0.000001",
            "--summary",
            "-",
            "--summary-format",
            "csv",
            "src/test/resources/comparison/cohort.json");
    assertThat(call.code()).isEqualTo(ExitCode.TIME_LIMIT);
    var counts = counts(rows(call.out()));
    assertThat(counts).containsEntry("read", "8").containsEntry("time-limit", "8");
    assertThat(counts).containsEntry("concluded", "0");
  }

  private static Map<String, String> counts(List<List<String>> rows) {
    var counts = new LinkedHashMap<String, String>();
    rows.stream()
        .filter(row -> row.get(0).equals("patients"))
        .forEach(row -> counts.put(row.get(2), row.get(5)));
    return counts;
  }

  @Test
  void theOrderOfPatientsAndTheNumberOfThreadsChangeNoByte() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    Call.of("convert", "--to", "jsonl", "-o", lines.toString(), EXAMPLES);
    var forward = new ArrayList<>(Files.readAllLines(lines));
    assertThat(forward).hasSize(29);
    Collections.reverse(forward);
    Path backward = Files.write(folder.resolve("backward.jsonl"), forward);
    for (String format : List.of("text", "csv", "json")) {
      String expected = summary("--summary-format", format, "--threads", "1", lines.toString());
      assertThat(summary("--summary-format", format, "--threads", "2", backward.toString()))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "json"})
  void noHazardIsWithoutItsWarning(String format) {
    String words = summary("--summary-format", format, EXAMPLES).replaceAll("\\s+", " ");
    assertThat(words.toLowerCase(Locale.ROOT)).contains("hazardous");
    assertThat(words).contains("not a medical device", "HermiT");
    assertThat(words).contains("HAZARD: in the randomised REMIS trial success was 46 against 65");
  }

  @Test
  void everyHazardousRowOfTheTableHasItsWarning() {
    var hazardous =
        rows(summary("-g", "all", "--summary-format", "csv", EXAMPLES)).stream()
            .filter(row -> row.get(0).equals("care") && row.get(4).equals("hazardous"))
            .toList();
    assertThat(hazardous).isNotEmpty().allSatisfy(row -> assertThat(row.get(8)).isNotBlank());
  }

  @Test
  void aSummaryInAFileStandsBesideTheAnswers() throws IOException {
    Path file = folder.resolve("s.csv");
    var call = Fire.classify("--summary", file.toString(), EXAMPLES);
    assertThat(call.out()).isEqualTo(Fire.classify(EXAMPLES).out());
    assertThat(Files.readString(file))
        .isEqualTo(summary("--summary-format", "csv", EXAMPLES))
        .startsWith("section,guideline,key,label,status,count,share,of,warnings,");
  }

  @Test
  void answersInAFileStandBesideASummaryOnStandardOutput() throws IOException {
    Path file = folder.resolve("a.csv");
    var call = Fire.classify("--summary", "-", "-o", file.toString(), EXAMPLES);
    assertThat(call.out()).isEqualTo(summary(EXAMPLES));
    assertThat(Files.readString(file)).isEqualTo(Fire.classify(EXAMPLES).out());
  }

  @Test
  void aFileWithoutPatientsIsCountedAsNone() {
    var call = Call.with("{\"patients\": []}".getBytes(UTF_8), "classify", "--summary", "-", "-");
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.out()).contains("Percent of 0 patients").doesNotContain("100.0", "NaN");
  }

  @Test
  void wrongWordsAreAnsweredWithWhatWasExpected() {
    String file = folder.resolve("x.csv").toString();
    isWrong("expected one of text, csv, json", "--summary", "-", "--summary-format", "xml");
    isWrong("--summary-format needs --summary", "--summary-format", "csv");
    isWrong("a file of its own", "--summary", file, "-o", file);
    isWrong("a file of its own", "--summary", file, "--errors", file);
    isWrong("leave one of them out", "--summary", file, "--resume", "-f", "csv", "-o", "y.csv");
    isWrong("--summary " + EXAMPLES + " is also read", "--summary", EXAMPLES);
  }

  private static void isWrong(String expected, String... words) {
    var all = new ArrayList<>(List.of("classify"));
    all.addAll(List.of(words));
    all.add(EXAMPLES);
    var call = Fire.checked(Call.of(all.toArray(String[]::new)));
    assertThat(call.code()).as(all + call.err()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains(expected);
  }

  /** Returns the cells of a CSV whose cells may be quoted. */
  private static List<List<String>> rows(String csv) {
    try (var reader = CsvReader.builder().ofCsvRecord(csv)) {
      return reader.stream().map(each -> each.getFields()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
