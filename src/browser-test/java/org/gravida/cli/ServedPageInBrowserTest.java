package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code gravida serve} does in a browser what it says, and asks nobody else. */
class ServedPageInBrowserTest {
  private static final Pattern SERVING = Pattern.compile("serving (http://localhost:\\d+/)");
  private static final int PHONE = 390;
  private static final int DESK = 1280;
  private static final String EXAMPLES = "examples/patients.json";

  /** A place in the page, and what is there when it is ready. */
  private static final Map<String, String> PLACES =
      Map.of(
          "#/patient", "input[type=file]",
          "#/query", ".library li:nth-child(20)",
          "#/query?name=alerts", ".results tbody tr",
          "#/ontology", ".tree button",
          "#/ontology?term=ActiveImmunotherapy", "article details",
          "#/cohort", ".count",
          "#/cohort?patient=Mina-repeat-due", ".card",
          "#/guidelines", ".matrix tbody tr",
          "#/query?lang=zh", ".library li:nth-child(20)");

  @TempDir private static Path folder;

  private static Thread thread;
  private static String site;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    var said = new ByteArrayOutputStream();
    String sample = folder.resolve("sample.csv").toString();
    run(said, "sample", "--patients", "120", "--output", sample);
    String[] words = {
      "serve", "--port", "0", "--guideline", "all", "--data", EXAMPLES, "--data", sample
    };
    thread = new Thread(() -> run(said, words));
    thread.start();
    while (site == null && thread.isAlive()) {
      Thread.sleep(100);
      Matcher found = SERVING.matcher(said.toString(UTF_8));
      site = found.find() ? found.group(1) : null;
    }
    assertThat(site).as(said.toString(UTF_8)).isNotNull();
    browser = new Browser(Files.createDirectory(folder.resolve("browser")));
  }

  private static void run(ByteArrayOutputStream said, String... words) {
    Main.run(
        words,
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
        new PrintStream(said, true, UTF_8));
  }

  @AfterAll
  static void close() throws InterruptedException {
    if (browser != null) {
      browser.close();
    }
    thread.interrupt();
    thread.join(20_000);
  }

  @BeforeEach
  void asADesk() throws InterruptedException {
    asWide(DESK);
    browser.ask("Emulation.setEmulatedMedia", Map.of("features", List.of()));
  }

  private static void asWide(int width) throws InterruptedException {
    browser.ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width == PHONE));
  }

  /** Opens a place anew and waits for what is there when it is ready. */
  private static void open(String place, String ready) throws InterruptedException {
    browser.open("about:blank", "about:");
    browser.open(site + place, site);
    await(ready);
  }

  private static void await(String selector) throws InterruptedException {
    String there = "!!document.querySelector(" + quoted(selector) + ")";
    for (int i = 0; i < 300; i++) {
      if (browser.value(there).asBoolean()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(
        selector + " is not in " + browser.value("document.body.innerText").asText());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String text(String selector) throws InterruptedException {
    return browser.value("document.querySelector(" + quoted(selector) + ").innerText").asText();
  }

  /** Returns the sign that the style of every page draws before a status. */
  private static String sign(String status) throws InterruptedException {
    String sign = quoted("summary .status." + status + " .sign");
    String drawn = "getComputedStyle(document.querySelector(" + sign + "), '::before').content";
    return browser.value(drawn + ".match(/\"(.)\"/)[1]").asText();
  }

  /** Chooses a patient file as a user does. */
  private static void choose(String file) throws InterruptedException {
    var document = browser.ask("DOM.getDocument", Map.of()).get("root").get("nodeId").asInt();
    var field =
        browser
            .ask("DOM.querySelector", Map.of("nodeId", document, "selector", "input[type=file]"))
            .get("nodeId")
            .asInt();
    browser.ask(
        "DOM.setFileInputFiles",
        Map.of("files", List.of(Path.of(file).toAbsolutePath().toString()), "nodeId", field));
  }

  private static void pressed(String words) throws InterruptedException {
    browser.value(
        "[...document.querySelectorAll('button, a')].find(each => each.textContent.trim() === "
            + quoted(words)
            + ").click()");
  }

  @Test
  void everyViewOpensWithoutAnErrorAsksNobodyElseAndFitsAPhoneAndADesk() throws Exception {
    for (int width : List.of(PHONE, DESK)) {
      asWide(width);
      for (var each : PLACES.entrySet()) {
        open(each.getKey(), each.getValue());
        assertThat(browser.faults()).as(each.getKey()).isEmpty();
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
            .as(width + " " + each.getKey())
            .isLessThanOrEqualTo(width);
      }
    }
  }

  @Test
  void axeFindsNothingSeriousByDayAndByNight() throws Exception {
    for (String scheme : List.of("light", "dark")) {
      String rules = scheme.equals("dark") ? ", runOnly: ['color-contrast']" : "";
      var feature = Map.of("name", "prefers-color-scheme", "value", scheme);
      browser.ask("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
      for (var each : PLACES.entrySet()) {
        open(each.getKey(), each.getValue());
        assertThat(seriousFaults(rules)).as(scheme + " " + each.getKey()).isEmpty();
      }
      open("#/patient", "input[type=file]");
      choose(EXAMPLES);
      await("#what-if");
      await("#why ~ div details");
      assertThat(seriousFaults(rules)).as(scheme + " an answer").isEmpty();
      pressed("Change it in the form");
      await("form.record fieldset");
      assertThat(seriousFaults(rules)).as(scheme + " a form").isEmpty();
    }
  }

  private static List<String> seriousFaults(String rules) throws Exception {
    try (InputStream script = ServedPageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      browser.value(new String(script.readAllBytes(), UTF_8) + "; 1");
    }
    JsonNode found =
        browser.value(
            """
            axe.run(document, {resultTypes: ['violations']%s}).then(all =>
              all.violations.filter(v => ['serious', 'critical'].includes(v.impact))
                .flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ': ' + n.html)))
            """
                .formatted(rules));
    var faults = new ArrayList<String>();
    found.forEach(each -> faults.add(each.asText()));
    return faults;
  }

  @Test
  void aFileIsAnsweredUrgentThingsFirstAndHazardsAreNeverPlain() throws Exception {
    open("#/patient", "input[type=file]");
    choose(EXAMPLES);
    await("#why ~ div details");
    assertThat(text(".who")).isEqualTo("Ada-reference-alloimmune");
    String page = text("main");
    assertThat(page.indexOf("Alerts")).isBetween(1, page.indexOf("Causes"));
    assertThat(page.indexOf("Causes")).isLessThan(page.indexOf("Care\n"));
    var shown = new ArrayList<String>();
    for (String each : List.of("not-settled", "excluded", "confirmed")) {
      shown.add(sign(each) + " " + text("summary .status." + each).strip());
    }
    assertThat(shown).containsExactly("○ Not settled", "− Excluded", "● Confirmed");
    String hazards =
        """
        [...document.querySelectorAll('#care ~ ol > .card')]
          .filter(each => /hazard/i.test(each.innerText))
          .map(each => each.matches('.grave') && !!each.querySelector('.warning')
            && each.innerText.startsWith('⚠'))
        """;
    assertThat(browser.value(hazards)).isNotEmpty().allMatch(JsonNode::asBoolean);
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void theFormGivesAnAnswerAndSilenceIsNoFinding() throws Exception {
    open("#/patient", "input[type=file]");
    pressed("Fill in a form instead");
    await("form.record fieldset");
    for (int i = 1; i <= 2; i++) {
      pressed("Add one");
      await("form.record fieldset:nth-of-type(" + i + ") select");
    }
    browser.value(
        """
        document.querySelectorAll('form.record fieldset:not(.entry) select').forEach(each => {
          each.value = 'miscarriage';
          each.dispatchEvent(new Event('change', {bubbles: true}));
        })
        """);
    pressed("Answer");
    await("#causes");
    assertThat(text("summary .status.not-settled")).contains("Not settled");
    assertThat(browser.value("!!document.querySelector('.status.excluded')").asBoolean()).isFalse();
    assertThat(browser.value("localStorage.length + sessionStorage.length").asInt()).isZero();
    assertThat(browser.faults()).isEmpty();
  }

  private static void pressed(String key, int code) throws InterruptedException {
    for (String type : List.of("keyDown", "keyUp")) {
      browser.ask(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  @Test
  void aTermIsFoundByAnyOfItsNamesAndChosenByTheKeyboardAlone() throws Exception {
    open("#/patient", "input[type=file]");
    pressed("Fill in a form instead");
    await(".finder input");
    int before = browser.value("document.querySelectorAll('.entry').length").asInt();
    browser.value("document.querySelector('.finder input').focus()");
    browser.ask("Input.insertText", Map.of("text", "狼疮抗凝"));
    await(".finder [role=option]");
    pressed("ArrowDown", 40);
    await(".finder [aria-selected=true]");
    pressed("Enter", 13);
    await(".entry:nth-of-type(1)");
    assertThat(browser.value("document.querySelectorAll('.entry').length").asInt())
        .isEqualTo(before + 1);
    assertThat(browser.value("document.activeElement.getAttribute('role')").asText())
        .isEqualTo("combobox");
    String added = "[...document.querySelectorAll('.entry')].pop()";
    assertThat(browser.value(added + ".matches('.silent')").asBoolean()).isTrue();
    assertThat(browser.value(added + ".querySelector('select').value").asText()).isEmpty();
  }

  @Test
  void axiomsAreToldInWordsAndTheTreeOpensWhereOneAsks() throws Exception {
    open("#/ontology?term=ThyroidDisease", ".axioms li");
    assertThat(text(".axioms"))
        .contains("SubClassOf 'endocrine cause'", "SubClassOf hyperthyroidism or hypothyroidism");
    browser.value("document.querySelector('.turn[aria-label$=\": cause\"]').click()");
    await(".turn[aria-expanded=true]");
    assertThat(text(".tree")).contains("anatomical cause");
  }

  @Test
  void aNumberOfTheCohortShowsItsPatients() throws Exception {
    open("#/cohort", ".count");
    browser.value(
        "document.querySelector('.count[aria-label*=\"uterine septum, Confirmed\"]').click()");
    await(".card .people a");
    assertThat(text(".card .people")).contains("Hana-septum").doesNotContain("Ada-");
    browser.value("document.querySelector('.card .people a').click()");
    await("#causes");
    assertThat(text(".who")).isEqualTo("Hana-septum");
  }

  @Test
  void longListsOfPatientsAreShownPageByPage() throws Exception {
    for (String place : List.of("#/cohort", "#/guidelines")) {
      int size = place.equals("#/cohort") ? 100 : 50;
      open(place, ".pages");
      assertThat(text(".pages")).containsPattern("1–" + size + " / 1\\d\\d");
      browser.value("[...document.querySelectorAll('.pages button')].at(-1).click()");
      await(".pages button:not([disabled])");
      for (int i = 0; !text(".pages").startsWith(size + 1 + "–"); i++) {
        assertThat(i).isLessThan(100);
        Thread.sleep(100);
      }
    }
  }

  @Test
  void aQueryThatIsNotInTheLibraryIsSaidToBeMissing() throws Exception {
    open("#/query?name=nosuch", ".trouble");
    assertThat(text(".trouble")).contains("No query of the library has this name", "nosuch");
    assertThat(text(".library")).contains("A question of your own");
  }

  @Test
  void aQueryOfTheLibraryGivesATableAndTheButtonBackLeadsBack() throws Exception {
    open("#/query", ".library li:nth-child(20)");
    browser.value("document.querySelector('a[href*=\"name=due-repeats\"]').click()");
    await(".results tbody tr");
    assertThat(text(".results tbody")).contains("Mina-repeat-due", "2026-07-27");
    browser.value("history.back()");
    await(".editor");
    assertThat(browser.value("location.hash").asText()).isEqualTo("#/query");
  }

  @Test
  void whatIsTypedStaysAndIsCompletedByTheNamesOfTheOntology() throws Exception {
    open("#/query", ".editor");
    String root = "document.querySelector('.editor').shadowRoot";
    await("html"); // the editor is loaded when it is needed
    for (int i = 0; browser.value("!" + root + "?.querySelector('.cm-content')").asBoolean(); i++) {
      assertThat(i).isLessThan(100);
      Thread.sleep(100);
    }
    browser.value(root + ".querySelector('.cm-content').focus()");
    for (String each : "?x grv:lupus".split("")) {
      browser.ask("Input.insertText", Map.of("text", each));
    }
    String list = root + ".querySelector('.cm-tooltip-autocomplete')";
    for (int i = 0; browser.value("!" + list).asBoolean(); i++) {
      assertThat(i).isLessThan(100);
      Thread.sleep(100);
    }
    assertThat(browser.value(list + ".innerText").asText())
        .contains("grv:LupusAnticoagulantTest", "狼疮抗凝");
    assertThat(browser.value(root + ".querySelector('.cm-content').innerText").asText())
        .startsWith("?x grv:lupusSELECT");
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void whatEvidenceFindsHazardousStandsWithTheTreatmentItself() throws Exception {
    open("#/ontology?term=ActiveImmunotherapy", ".card.grave .warning");
    assertThat(text(".card.grave .badge")).isEqualTo("⚠ hazardous");
  }

  @Test
  void aSharedQueryIsAskedAndARefusalIsToldInTheWordsOfTheServer() throws Exception {
    open("#/query?q=ASK%20%7B%20grv:Patient%20a%20owl:Class%20%7D", ".verdict");
    assertThat(text(".verdict")).isEqualTo("Yes");
    open("#/query?q=SELECT%20*%20%7B", ".trouble");
    assertThat(text(".trouble")).contains("query:1:");
  }

  @Test
  void theOtherLanguageIsOneClickAway() throws Exception {
    open("#/patient", "input[type=file]");
    browser.value("document.querySelector('.language').click()");
    await("html[lang=zh]");
    assertThat(text("h1")).isEqualTo("患者");
    assertThat(text("footer")).contains("未经审校");
  }
}
