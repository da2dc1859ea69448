package org.gravida.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages are whole in a browser: seen by everybody, on every screen, and on paper. */
class PagesInBrowserTest {
  private static final String EXAMPLES = "examples/patients.json";
  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
  private static final int PHONE = 390;
  private static final int DESK = 1400;

  /** Some pages of each kind that documents the ontology, of some four thousand. */
  private static final List<String> DOCUMENTATION =
      List.of(
          "index.html",
          "terms.html",
          "term/Karyotype.html",
          "term/ToxicExposure.html",
          "property/hasFinding.html");

  @TempDir private static Path folder;

  private static final List<Path> PAGES = new ArrayList<>();
  private static Browser browser;

  @BeforeAll
  static void write() throws IOException, InterruptedException {
    Path patients = folder.resolve("patients");
    answered("report", "-g", "article,eshre-2022", "-O", patients.toString(), EXAMPLES);
    PAGES.add(patients.resolve("index.html"));
    var all = patients(patients);
    for (int i = 0; i < all.size(); i += 5) { // on paper, all are looked at
      PAGES.add(all.get(i));
    }
    page("cohort", "report", "--cohort", EXAMPLES);
    page("comparison", "compare", "--format", "html", "examples/guidelines.json");
    Path edited = Folders.copy(Folders.ONTOLOGY, folder.resolve("edited"));
    Path module = edited.resolve("abstraction.ttl");
    Files.writeString(
        module, Files.readString(module).replace("grv:number 84 ;", "grv:number 201 ;"));
    page("difference", "diff", "--format", "html", Folders.ONTOLOGY.toString(), edited.toString());
    Path documentation = folder.resolve("documentation");
    answered("docs", "--output", documentation.toString());
    DOCUMENTATION.forEach(each -> PAGES.add(documentation.resolve(each)));
    assertThat(PAGES).allSatisfy(each -> assertThat(each).exists()).hasSizeGreaterThan(13);
    browser = new Browser(Files.createDirectory(folder.resolve("browser")));
  }

  @AfterAll
  static void close() throws InterruptedException {
    if (browser != null) {
      browser.close();
    }
  }

  private static void page(String name, String... words) {
    Path page = folder.resolve(name + ".html");
    answered(
        Stream.concat(Stream.of(words), Stream.of("-o", page.toString())).toArray(String[]::new));
    PAGES.add(page);
  }

  private static void answered(String... words) {
    var call = Call.of(words);
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
  }

  /** What is said of a page that is open. */
  @FunctionalInterface
  private interface Look {
    List<String> at(Path page) throws Exception;
  }

  private static Map<String, List<String>> faults(Look look) throws Exception {
    return faults(PAGES, look);
  }

  private static Map<String, List<String>> faults(List<Path> pages, Look look) throws Exception {
    var faults = new TreeMap<String, List<String>>();
    for (Path page : pages) {
      List<String> found = look.at(page);
      if (!found.isEmpty()) {
        faults.put(folder.relativize(page).toString(), found);
      }
    }
    return faults;
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  @Test
  void everyPageOpensWithoutAnErrorAndAsksNobody() throws Exception {
    assertThat(faults(browser::open)).isEmpty();
  }

  @Test
  void axeFindsNothingSeriousByDayAndByNight() throws Exception {
    String axe;
    try (InputStream script = PagesInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), UTF_8);
    }
    var some = new ArrayList<>(PAGES); // axe takes seconds a page, and patients are of one kind
    some.removeAll(patients(folder.resolve("patients")).subList(6, 29));
    for (String scheme : List.of("light", "dark")) {
      String rules = scheme.equals("dark") ? ", runOnly: ['color-contrast']" : "";
      var feature = Map.of("name", "prefers-color-scheme", "value", scheme);
      browser.ask("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
      assertThat(
              faults(
                  some,
                  page -> {
                    browser.open(page);
                    browser.value(axe + "; 1");
                    return texts(
                        browser.value(
                            """
                            axe.run(document, {resultTypes: ['violations']%s}).then(all =>
                              all.violations.filter(v => ['serious', 'critical'].includes(v.impact))
                                .flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ': ' + n.html)))
                            """
                                .formatted(rules)));
                  }))
          .as(scheme)
          .isEmpty();
    }
    browser.ask("Emulation.setEmulatedMedia", Map.of("features", List.of()));
  }

  @Test
  void noPageIsWiderThanAPhoneOrADesk() throws Exception {
    for (int width : List.of(PHONE, DESK)) {
      browser.ask(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width == PHONE));
      assertThat(
              faults(
                  page -> {
                    browser.open(page);
                    int needed = browser.value("document.documentElement.scrollWidth").asInt();
                    return needed > width ? List.of(needed + " px") : List.of();
                  }))
          .as(width + " px")
          .isEmpty();
    }
    browser.ask("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  @Test
  void everyFoldOpensAndCloses() throws Exception {
    assertThat(
            faults(
                page -> {
                  browser.open(page);
                  return texts(
                      browser.value(
                          """
                          [...document.querySelectorAll('details')].reverse().filter(each => {
                            const fold = each.querySelector(':scope > summary');
                            const first = each.open;
                            const height = each.scrollHeight;
                            fold.click();
                            const changed = each.open != first;
                            fold.click();
                            return !fold.textContent.trim() || !changed || each.open != first;
                          }).map(each => each.outerHTML.slice(0, 200))
                          """));
                }))
        .isEmpty();
  }

  @Test
  void everyPageSaysTheSameWithoutScript() throws Exception {
    String text = "document.querySelector('main, body').innerText.replace(/\\s+/g, ' ').trim()";
    assertThat(
            faults(
                page -> {
                  browser.open(page);
                  String with = browser.value(text).asText();
                  browser.ask("Emulation.setScriptExecutionDisabled", Map.of("value", true));
                  browser.open(page);
                  String without = browser.value(text).asText();
                  browser.ask("Emulation.setScriptExecutionDisabled", Map.of("value", false));
                  return without.length() < 200 || without.length() < with.length() - 100
                      ? List.of(without.length() + " characters of " + with.length())
                      : List.of();
                }))
        .isEmpty();
  }

  @Test
  void aPatientIsPrintedOnTwoSheetsAtMostByOneGuidelineAndByTwo() throws Exception {
    Path one = folder.resolve("one-guideline");
    answered("report", "-O", one.toString(), EXAMPLES);
    var patients = new ArrayList<>(patients(one));
    patients.addAll(patients(folder.resolve("patients")));
    assertThat(patients).hasSize(58);
    assertThat(
            faults(
                patients,
                page -> {
                  var found = new ArrayList<>(browser.open(page));
                  int sheets = sheets();
                  if (sheets > 2) {
                    found.add(sheets + " sheets");
                  }
                  return found;
                }))
        .isEmpty();
  }

  private static List<Path> patients(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(each -> each.toString().endsWith(".html") && !each.endsWith("index.html"))
          .sorted()
          .toList();
    }
  }

  @Test
  void onPaperNoAdviceLosesWhatStandsWithItAndNoTypeIsSmallerThan8AndAHalfPoints()
      throws Exception {
    browser.ask("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(
            faults(
                patients(folder.resolve("patients")),
                page -> {
                  browser.open(page);
                  return texts(
                      browser.value(
                          """
                          [...document.querySelectorAll('.alert, .alert *, .safety, .care, .care *,'
                              + ' .causes li, #verdicts td, #outstanding li, #assumed li,'
                              + ' #to-check li, .legend *')]
                            .filter(each => !each.checkVisibility())
                            .map(each => 'hidden: ' + each.outerHTML)
                            .filter(each => !/^hidden: <span class="word">/.test(each))
                          .concat([...document.querySelectorAll('body *')]
                            .filter(each => each.checkVisibility() && each.innerText
                              && parseFloat(getComputedStyle(each).fontSize) < 11.3)
                            .map(each => 'small: ' + each.outerHTML))
                          """));
                }))
        .isEmpty();
    browser.ask("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  private static int sheets() throws InterruptedException {
    var printed = browser.ask("Page.printToPDF", Map.of("preferCSSPageSize", true));
    byte[] bytes = Base64.getDecoder().decode(printed.get("data").asText());
    return (int) SHEET.matcher(new String(bytes, ISO_8859_1)).results().count();
  }
}
