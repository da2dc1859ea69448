package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * Each patient has a page that says all that the text says, and is read without network or script.
 */
class PatientPagesTest {
  private static final String EXAMPLES = "examples/patients.json";
  private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");
  private static final String HOSTILE = "../<b onload=\"x\">&\u0000 ' \u202Eindex";

  @TempDir private static Path shared;
  private static Map<String, String> pages;

  @TempDir private Path folder;

  @BeforeAll
  static void writeThePagesOfTheExamples() throws IOException {
    Path to = shared.resolve("pages");
    Fire.checked(
        answered(Call.of("report", "-g", "article,eshre-2022", "-O", to.toString(), EXAMPLES)));
    pages = read(to);
  }

  private static Call answered(Call call) {
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.out()).isEmpty();
    return call;
  }

  private static Map<String, String> read(Path folder) throws IOException {
    var read = new TreeMap<String, String>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        read.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return read;
  }

  private static Document parsed(String page) throws Exception {
    var text = page.replaceFirst("<!DOCTYPE html>", "");
    var factory = DocumentBuilderFactory.newInstance();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static List<Element> elements(Document page, String name) {
    var nodes = page.getElementsByTagName(name);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String words(String page) throws Exception {
    return parsed(page).getDocumentElement().getTextContent().replaceAll("\\s+", " ");
  }

  private Map<String, String> pagesOf(String json, String... options) throws IOException {
    Path to = folder.resolve("pages" + options.length);
    var all = new ArrayList<>(List.of("report", "--output-dir", to.toString(), "-"));
    all.addAll(List.of(options));
    Fire.checked(Call.with(json.getBytes(UTF_8), all.toArray(String[]::new)));
    return read(to);
  }

  private static JsonNode answers() throws IOException {
    var call = Call.of("classify", "-g", "article,eshre-2022", "--format", "json", EXAMPLES);
    return new ObjectMapper().readTree(call.out()).get("patients");
  }

  @Test
  void everyPageIsWellFormedAndLoadsAndRunsNothing() throws Exception {
    for (String page : pages.values()) {
      assertThat(parsed(page).getDocumentElement().getTagName()).isEqualTo("html");
      assertThat(page)
          .doesNotContain("<script", "src=", "url(", "@import", "<link", "javascript:")
          .doesNotContain("href=\"http", "href=\"/", "onload=", "onclick=")
          .contains("not a medical device", "HermiT");
    }
  }

  @Test
  void theIndexLinksToThePageOfEveryPatientAndToNothingElse() throws Exception {
    var linked =
        elements(parsed(pages.get("index.html")), "a").stream()
            .map(each -> each.getAttribute("href"))
            .toList();
    var others = new ArrayList<>(pages.keySet());
    others.remove("index.html");
    assertThat(linked).hasSize(29).containsExactlyInAnyOrderElementsOf(others);
    assertThat(words(pages.get("index.html")))
        .contains("BEFORE CONCEPTION", "alloimmune: yes", "the file contradicts itself");
  }

  @Test
  void everyAlertAndEveryWarningOfTheAnswerStandsOnThePage() throws Exception {
    int told = 0;
    for (JsonNode patient : answers()) {
      String page = words(pages.get(patient.get("patient").asText() + ".html"));
      for (JsonNode alert : patient.get("alerts")) {
        assertThat(page).contains(squeezed(alert.get("label")), squeezed(alert.get("action")));
        assertThat(page).contains(squeezed(alert.get("source")));
        told++;
      }
      for (JsonNode care : patient.path("care")) {
        assertThat(page).contains(squeezed(care.get("label")));
        care.get("warnings")
            .forEach(each -> assertThat(page).contains("Warning: " + squeezed(each)));
        care.get("dissent").forEach(each -> assertThat(page).contains(squeezed(each)));
        assertThat(page).contains(squeezed(care.get("source")).split("; "));
        told += care.get("warnings").size();
      }
    }
    assertThat(told).isGreaterThan(50);
  }

  private static String squeezed(JsonNode text) {
    return text.asText().replaceAll("\\s+", " ");
  }

  @Test
  void headingsDescendByOneAndIdsAreUsedOnce() {
    for (String page : pages.values()) {
      int last = 0;
      var heading = HEADING.matcher(page);
      while (heading.find()) {
        int level = Integer.parseInt(heading.group(1));
        assertThat(level).isBetween(1, last + 1);
        assertThat(level == 1).isEqualTo(last == 0);
        last = level;
      }
      var ids = new ArrayList<String>();
      var id = Pattern.compile(" id=\"([^\"]*)\"").matcher(page);
      while (id.find()) {
        ids.add(id.group(1));
      }
      assertThat(ids).doesNotHaveDuplicates();
    }
  }

  @Test
  void theStatusOfACauseIsAWordAndASignAndNotOnlyAColour() throws Exception {
    var signs = new TreeMap<String, String>();
    for (Element each : elements(parsed(pages.get("Cleo-live-birth-and-thyroid.html")), "span")) {
      if (each.getAttribute("class").startsWith("status ")) {
        signs.put(each.getAttribute("class"), each.getTextContent().strip());
      }
    }
    String style =
        Files.readString(Path.of("src/main/resources/org/gravida/report/shared/status.css"));
    assertThat(pages.get("Cleo-live-birth-and-thyroid.html")).contains(style);
    for (String each : List.of("confirmed", "suspected", "excluded", "not-settled")) {
      assertThat(signs).containsEntry("status " + each, each.replace('-', ' '));
      assertThat(style).contains("--" + each + ": #", ".status." + each + " .sign::before");
    }
  }

  @Test
  void whatIsSaidAlikeOfSeveralExaminationsIsSaidOnce() throws Exception {
    var items = elements(parsed(pages.get("Ada-reference-alloimmune.html")), "li");
    assertThat(items.stream().map(each -> each.getTextContent().replaceAll("\\s+", " ")))
        .filteredOn(each -> each.contains("cytokine tests"))
        .singleElement()
        .asString()
        .startsWith("HLA typing; antibodies against male antigens; cytokine tests;")
        .containsOnlyOnce("ESHRE 2022: against")
        .containsOnlyOnce("Source:");
  }

  @Test
  void aGroupOfCausesDoesNotRepeatTheFactsOfItsPart() throws Exception {
    String page = words(pages.get("Lena-autoimmune-and-clotting.html"));
    assertThat(page)
        .contains("confirmed autoimmune cause confirmed persistent antiphospholipid antibodies")
        .contains("confirmed persistent lupus anticoagulant: three positive tests");
  }

  @Test
  void theTimeLineShowsFromWhichDayARepeatCounts() throws Exception {
    var page = parsed(pages.get("Mina-repeat-due.html"));
    Element chart = elements(page, "svg").get(0);
    assertThat(chart.getTextContent()).contains("counts from 20", "miscarriage");
    assertThat(chart.getElementsByTagName("path").getLength()).isPositive();
  }

  @Test
  void settledConclusionsAreExplainedInFoldsDownToTheLinesOfTheFile() throws Exception {
    var folds = elements(parsed(pages.get("Cleo-live-birth-and-thyroid.html")), "details");
    assertThat(folds)
        .anyMatch(
            fold ->
                fold.getTextContent().startsWith("endocrine cause: confirmed")
                    && fold.getTextContent().contains("(patients.json, line 81)"));
    assertThat(folds).allMatch(fold -> fold.getFirstChild().getNodeName().equals("summary"));
  }

  @Test
  void thePlanTheAssumptionsAndTheSensitivityStandOnThePage() throws Exception {
    String page = words(pages.get("Dora-partner-not-examined.html"));
    assertThat(page)
        .contains("What would settle what is open", "asked for by", "advised against by")
        .contains("On which facts the answer hangs", "if it were not recorded")
        .contains("Outstanding", "Assumed");
  }

  @Test
  void whoContradictsHerselfHasAPageWithWhatCollidesAndWhatWouldMendIt() throws Exception {
    String page = words(pages.get("Uma-contradiction.html"));
    assertThat(page)
        .contains("Nothing is concluded from it", "These cannot all hold (1)", "lead")
        .contains("The rest can hold without", "By which axioms", "Time line")
        .doesNotContain("Answers of the guidelines");
  }

  @Test
  void theRecordOfAnUnreadableValueIsToldOnItsPage() throws Exception {
    assertThat(words(pages.get("Wanda-broken-record.html"))).contains("To check in the file");
  }

  @Test
  void hostileIdsAndWordsAreEscapedAndNameNoOtherFile() throws Exception {
    String json =
        new ObjectMapper()
            .writeValueAsString(
                Map.of(
                    "patients",
                    List.of(
                        Map.of("patient", HOSTILE, "exposures", List.of("<img src=x>")),
                        Map.of("patient", "index", "assessmentDate", "2026-01-01"),
                        Map.of("patient", "INDEX", "assessmentDate", "2026-01-01"))));
    var written = pagesOf(json);
    assertThat(written).hasSize(4).containsKey("index.html");
    assertThat(written.keySet()).allMatch(name -> name.matches("[A-Za-z0-9._-]+\\.html"));
    for (String page : written.values()) {
      assertThat(page).doesNotContain("<b onload", "<img", "\u202E", "\u0000");
      parsed(page);
    }
    assertThat(elements(parsed(written.get("index.html")), "a")).hasSize(3);
  }

  @Test
  void theSamePatientsGiveTheSameBytesWithAnyNumberOfThreads() throws IOException {
    String json = Files.readString(Path.of(EXAMPLES));
    var one = pagesOf(json, "--patient", "Hana-septum", "--threads", "1");
    var two = pagesOf(json, "--patient=Hana-septum", "--threads=2", "--sorted");
    assertThat(one).hasSize(2).isEqualTo(two);
  }

  @Test
  void inChineseWhatHasNoNameIsMarkedAsEnglish() throws Exception {
    var written =
        pagesOf(Files.readString(Path.of(EXAMPLES)), "--patient", "Hana-septum", "--language=zh");
    var page = parsed(written.get("Hana-septum.html"));
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("zh");
    assertThat(elements(page, "h2").get(0).getTextContent()).isEqualTo("警示");
    assertThat(elements(page, "span"))
        .anyMatch(
            each -> each.getAttribute("lang").equals("zh") && each.getTextContent().equals("子宫纵隔"));
    assertThat(elements(page, "sup")).isNotEmpty().allMatch(e -> e.getTextContent().equals("(en)"));
    assertThat(words(written.get("Hana-septum.html"))).contains("未经审校");
  }

  @Test
  void aFolderIsNewAndAPageHasOneKind() throws IOException {
    Files.writeString(folder.resolve("x.html"), "x");
    var full = Call.of("report", "--output-dir", folder.toString(), EXAMPLES);
    assertThat(full.code()).isEqualTo(ExitCode.USAGE);
    assertThat(full.err()).contains("is not empty");
    for (String[] words :
        List.of(
            new String[] {"--cohort", "--output-dir", "a"},
            new String[] {"--cohort", "--language", "zh"},
            new String[] {"--output-dir", "a", "--language", "xx"},
            new String[] {"--output-dir", "a", "--output", "b.html"})) {
      var all = new ArrayList<>(List.of("report", EXAMPLES));
      all.addAll(List.of(words));
      assertThat(Call.of(all.toArray(String[]::new)).code()).isEqualTo(ExitCode.USAGE);
    }
  }

  @Test
  void aPatientWhoIsNotThereIsReported() {
    Path to = folder.resolve("none");
    var call = Call.of("report", "-O", to.toString(), "--patient", "nobody", EXAMPLES);
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains("no such patient");
    assertThat(to.resolve("index.html")).content().contains("no such patient");
  }
}
