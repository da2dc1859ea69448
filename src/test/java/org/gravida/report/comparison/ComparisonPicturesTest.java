package org.gravida.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gravida.consultation.Comparison;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Versions;
import org.gravida.record.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the picture and the page show of a made-up comparison. */
class ComparisonPicturesTest {
  private static final Versions VERSIONS = new Versions("t", "o", "r", "abcdefabcdefabcdef");

  /** How a character that nobody sees is written. */
  private static final String HIDDEN = "\\\\u[0-9A-F]{4}";

  private static final String ODD = "<b>&\"'\u0001]]>";

  /** Text with its place in a picture, as wide as its widest letters. */
  private record Box(String text, double left, double right, double top, double bottom) {
    static Box of(Element text) {
      double x = Double.parseDouble(text.getAttribute("x"));
      double y = Double.parseDouble(text.getAttribute("y"));
      double width = text.getTextContent().length() * 7.5;
      double left =
          switch (text.getAttribute("text-anchor")) {
            case "end" -> x - width;
            case "middle" -> x - width / 2;
            default -> x;
          };
      return new Box(text.getTextContent(), left, left + width, y - 10, y + 3);
    }

    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private static Comparison comparison(int guidelines, int combinations, int most) {
    var cases = new ArrayList<List<String>>();
    for (int i = 0; i < guidelines; i++) {
      cases.add(List.of("a-long-guideline-" + i, "900", String.valueOf(most - i), "3", "4"));
    }
    var overlap = new ArrayList<List<String>>();
    for (int i = 0; i < combinations; i++) {
      var keys = new ArrayList<String>();
      for (int bit = 0; bit < guidelines; bit++) {
        if ((i >> bit & 1) == 1) {
          keys.add("a-long-guideline-" + bit);
        }
      }
      String size = String.valueOf(keys.size());
      overlap.add(List.of(String.join(" + ", keys), size, String.valueOf(most - i)));
    }
    var matrix =
        List.of(
            List.of(ODD, "a-long-guideline-0", "p", "yes", "k", "no", ODD, "", "x: " + ODD, "s"));
    return new Comparison(
        900,
        new Table(
            List.of(
                "patient",
                "guideline",
                "pattern",
                "case",
                "kind",
                "unexplained",
                "treatmentsFor",
                "treatmentsAgainst",
                "warnings",
                "sources"),
            matrix),
        new Table(List.of("guideline", "patients", "cases", "notCases", "undetermined"), cases),
        new Table(List.of("first", "second", "patients"), List.of(List.of("a", "b", "77"))),
        new Table(List.of("first", "second", "kappa"), List.of(List.of("a", "b", "-0.125"))),
        new Table(List.of("guidelines", "size", "patients"), overlap),
        List.of(new Comparison.LeftOut(ODD, Comparison.Reason.CONTRADICTORY)));
  }

  private static Document parsed(String xml) {
    try {
      var bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Element> elements(Document document, String name) {
    var nodes = document.getElementsByTagName(name);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 7, 31, 64})
  void noTextOfThePictureReachesAnotherOrLeavesIt(int combinations) {
    var picture = parsed(UpSetPicture.document(comparison(10, combinations, 12_345)));
    var root = picture.getDocumentElement();
    var boxes = elements(picture, "text").stream().map(Box::of).toList();
    for (int i = 0; i < boxes.size(); i++) {
      Box one = boxes.get(i);
      assertThat(one.left()).isNotNegative();
      assertThat(one.top()).isNotNegative();
      assertThat(one.right()).isLessThanOrEqualTo(Integer.parseInt(root.getAttribute("width")));
      assertThat(one.bottom()).isLessThanOrEqualTo(Integer.parseInt(root.getAttribute("height")));
      assertThat(boxes.subList(i + 1, boxes.size())).as(one.text()).noneMatch(one::overlaps);
    }
  }

  @Test
  void atMostThirtyCombinationsAreDrawnAndTheRestIsCounted() {
    var picture = parsed(UpSetPicture.document(comparison(6, 40, 100)));
    assertThat(elements(picture, "circle")).hasSize(30 * 6);
    assertThat(picture.getDocumentElement().getTextContent())
        .contains("Not shown: 10 smaller combinations, patients: 655");
  }

  @Test
  void thePictureIsToldToThoseWhoDoNotSeeIt() {
    var picture = parsed(UpSetPicture.document(comparison(2, 4, 50)));
    assertThat(elements(picture, "title")).hasSize(1);
    assertThat(elements(picture, "desc").get(0).getTextContent())
        .contains(
            "a-long-guideline-0 50", "none: 50", "a-long-guideline-0 + a-long-guideline-1: 47");
  }

  @Test
  void anEmptyComparisonIsAPictureToo() {
    var picture = parsed(UpSetPicture.document(comparison(0, 0, 0)));
    assertThat(picture.getDocumentElement().getTextContent()).contains("No patient is compared.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "html"})
  void everyNumberShownIsANumberOfTheTables(String format) {
    var comparison = comparison(4, 9, 60);
    var known = new TreeSet<>(List.of("900", "1"));
    for (Table table :
        List.of(
            comparison.cases(),
            comparison.changes(),
            comparison.agreement(),
            comparison.overlap())) {
      table.rows().forEach(row -> row.forEach(cell -> known.addAll(numbers(cell))));
    }
    String text =
        Spelling.read(ComparisonFormat.class, format).orElseThrow().write(comparison, VERSIONS);
    text = text.replaceAll("(?s)<style>.*?</style>|<[^>]*>|Gravida t, .*|" + HIDDEN, " ");
    assertThat(known).containsAll(numbers(text));
  }

  private static List<String> numbers(String text) {
    return Pattern.compile("-?\\d+(\\.\\d+)?").matcher(text).results().map(m -> m.group()).toList();
  }

  @Test
  void thePageIsWellFormedAndEscapesEverything() {
    String page = ComparisonHtml.write(comparison(3, 5, 9), VERSIONS);
    assertThat(page).startsWith("<!DOCTYPE html>\n").doesNotContain("<b>", "\u0001");
    var body = parsed(page.substring(page.indexOf('\n') + 1)).getDocumentElement();
    assertThat(body.getTextContent()).contains(ODD.replace('\u0001', '\uFFFD'), "Warning: x: <b>");
  }
}
