package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison of a small cohort; expected texts lie beside it in {@code comparison}. */
class CompareCommandTest {
  private static final Path FOLDER = Path.of("src/test/resources/comparison");
  private static final String COHORT = FOLDER.resolve("cohort.json").toString();
  private static final String THREE = "article,eshre-2022,rcog-2011";

  @TempDir private Path folder;

  private static Call compare(String... words) {
    var all = new String[words.length + 4];
    all[0] = "compare";
    all[1] = "--guidelines";
    all[2] = THREE;
    System.arraycopy(words, 0, all, 3, words.length);
    all[all.length - 1] = COHORT;
    return Fire.checked(Call.of(all));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "text"})
  void theCohortIsComparedAsExpected(String format) throws IOException {
    var call = compare("--format", format);
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    String found =
        call.out()
            .replaceAll("(?m)^Gravida .*$", "Gravida VERSIONS")
            .replaceAll("\\b[0-9a-f]{12},\"For research", "HASH,\"For research");
    Path expected = FOLDER.resolve("expected." + format.replace("text", "txt"));
    if (Boolean.getBoolean("gravida.fixtures.write")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @Tag("proof")
  @Test
  void anyNumberOfThreadsGivesTheSameBytes() {
    assertThat(compare("--format", "json", "--threads", "1").out())
        .isEqualTo(compare("--format", "json", "--threads", "2").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "json", "html"})
  void noPatientIsLostAndNoHazardIsWithoutItsWarning(String format) {
    var call = compare("--format", format);
    String words = call.out().replaceAll("\\s+", " ");
    assertThat(words).contains("Ada", "Bea", "Cleo", "Hana", "Lena", "Vera", "Uma");
    assertThat(words).contains("contradictory", "not a medical device");
    assertThat(words)
        .contains("active immunotherapy: HAZARD: in the randomised REMIS trial")
        .contains("corticosteroid with aspirin: HAZARD: in a randomised trial");
  }

  @Test
  void thePageEscapesWhatAFileSaysAndLoadsNothing() {
    String page = compare("--format", "html").out();
    assertThat(page.replace("<a href=\"#", ""))
        .contains("&lt;b&gt;&amp;")
        .doesNotContain("<b>", "<script", "src=", "href=");
    assertThat(page).doesNotContain("url(", "@import");
  }

  @Test
  void thePictureIsWrittenBesideTheAnswer() throws IOException {
    Path picture = folder.resolve("up.svg");
    var call = compare("--picture", picture.toString());
    assertThat(call.out()).contains("Cases by guideline");
    assertThat(Files.readString(picture)).startsWith("<?xml").contains("<svg", "</svg>");
  }

  @Test
  void everyPatientWhoTakesTooLongIsNamed() {
    var call = compare("--reasoner", "hermit", "--time-limit", "0.000001", "--format", "csv");
    assertThat(call.code()).isEqualTo(ExitCode.TIME_LIMIT);
    assertThat(call.out().lines()).filteredOn(line -> line.contains(",not answered,")).hasSize(8);
  }

  @Test
  void aRepeatedIdIsReportedAndCountedOnce() {
    var call = Fire.checked(Call.of("compare", "-g", THREE, "-f", "json", COHORT, COHORT));
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains("found the id Ada a second time");
    assertThat(call.out()).contains("\"patients\" : 7,");
  }

  @Test
  void bothNamesOfTheOptionChooseGuidelines() {
    var call = Fire.checked(Call.of("compare", "--guideline", THREE, "-f", "csv", COHORT));
    assertThat(call.out()).isEqualTo(compare("-f", "csv").out());
  }

  @Test
  void wrongWordsAreAnsweredWithWhatWasExpected() {
    String wide = folder.resolve("a.svg").toString();
    isWrong("at least one patient file", "compare");
    isWrong("did you mean 'eshre-2022'?", "compare", "-g", "eshre2022", COHORT);
    isWrong("expected one of text, csv, json, html", "compare", "-f", "xml", COHORT);
    isWrong("--output " + COHORT + " is also read", "compare", "-o", COHORT, COHORT);
    isWrong("--picture " + COHORT + " is also read", "compare", "--picture", COHORT, COHORT);
    isWrong("a file of its own", "compare", "-o", wide, "--picture", wide, COHORT);
    isWrong("a file of its own", "compare", "--picture", "-", COHORT);
    isWrong("add --data FILE", "query", "terms", "--guideline", "all");
  }

  private static void isWrong(String expected, String... words) {
    var call = Fire.checked(Call.of(words));
    assertThat(call.code()).as(List.of(words) + call.err()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).startsWith("gravida: ").contains(expected, "gravida help");
  }
}
