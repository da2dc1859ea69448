package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportCommandTest {
  private static final String EXAMPLES = "examples/patients.json";

  private static String page(String... words) {
    var all = new ArrayList<>(List.of("report", "--cohort"));
    all.addAll(List.of(words));
    all.add(EXAMPLES);
    return Fire.checked(Call.of(all.toArray(String[]::new))).out();
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

  @Test
  void thePageIsWellFormedAndLoadsNothing() throws Exception {
    String page = page("-g", "all");
    assertThat(parsed(page).getDocumentElement().getTagName()).isEqualTo("html");
    assertThat(page.replace("<a href=\"#", ""))
        .doesNotContain("<script", "src=", "href", "url(", "@import", "clip-path");
    assertThat(page).contains("not a medical device", "HermiT");
  }

  @Test
  void everyChartHasTitleDescriptionKeyAndATableBesideIt() throws Exception {
    Document page = parsed(page("-g", "article,eshre-2022"));
    var charts = elements(page, "svg");
    assertThat(charts).hasSizeGreaterThan(6);
    var ids = new ArrayList<String>();
    for (Element chart : charts) {
      assertThat(chart.getAttribute("role")).isEqualTo("img");
      for (String id : chart.getAttribute("aria-labelledby").split(" ")) {
        ids.add(id);
      }
      assertThat(chart.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(chart.getElementsByTagName("desc").item(0).getTextContent()).contains("table");
      assertThat(chart.getElementsByTagName("rect").getLength()).isPositive();
      Element figure = (Element) chart.getParentNode().getParentNode();
      assertThat(figure.getElementsByTagName("li").getLength()).isPositive();
      var next = figure.getNextSibling();
      while (!(next instanceof Element)) {
        next = next.getNextSibling();
      }
      assertThat(((Element) next).getElementsByTagName("tr").getLength()).isGreaterThan(1);
    }
    assertThat(ids).doesNotHaveDuplicates().hasSize(2 * charts.size());
  }

  @Test
  void confirmedSuspectedExcludedAndNotSettledAreToldApartInTheChartOfCauses() throws Exception {
    var chart =
        elements(parsed(page()), "svg").stream()
            .filter(each -> each.getTextContent().contains("Status of causes"))
            .findFirst()
            .orElseThrow();
    var styles = new ArrayList<String>();
    var bars = chart.getElementsByTagName("rect");
    for (int i = 0; i < bars.getLength(); i++) {
      styles.add(((Element) bars.item(i)).getAttribute("style"));
    }
    for (String ink : List.of("confirmed", "suspected", "excluded", "not-settled")) {
      assertThat(styles).anyMatch(style -> style.startsWith("fill:var(--" + ink + ")"));
    }
  }

  @Test
  void everyStatementThatIsAHazardStandsWithItsWarning() throws Exception {
    var rows =
        elements(parsed(page("-g", "all")), "tr").stream()
            .filter(row -> row.getElementsByTagName("td").getLength() == 5)
            .map(row -> row.getTextContent())
            .filter(text -> text.contains("HAZARDOUS"))
            .toList();
    assertThat(rows).isNotEmpty().allMatch(text -> text.contains("Warning: "));
  }

  @Test
  void noPatientIsNamed() {
    String page = page().toLowerCase(Locale.ROOT);
    assertThat(page).doesNotContain("ada-reference", "uma-contradiction", "wanda");
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBytes() {
    assertThat(page("--threads", "1")).isEqualTo(page("--threads", "2"));
  }

  @Test
  void anEmptyCohortHasAPageWithoutCharts() throws Exception {
    var call = Call.with("{\"patients\": []}".getBytes(UTF_8), "report", "--cohort", "-");
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(elements(parsed(call.out()), "svg")).isEmpty();
    assertThat(call.out()).contains("On no patient is anything concluded");
  }

  @Test
  void onePatientHasAPage() throws Exception {
    var call = Call.with(Fire.GOOD.getBytes(UTF_8), "report", "--cohort", "-");
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    assertThat(elements(parsed(call.out()), "svg")).isNotEmpty();
    assertThat(call.out()).contains("Percent of 1 patient on whom");
  }

  @Test
  void aReportSaysOfWhatItIs() {
    assertThat(Call.of("report", EXAMPLES).code()).isEqualTo(ExitCode.USAGE);
    assertThat(Call.of("report", "--cohort").code()).isEqualTo(ExitCode.USAGE);
    var call = Call.of("report", "--cohort", "-o", EXAMPLES, EXAMPLES);
    assertThat(call.err()).contains("is also read");
  }
}
