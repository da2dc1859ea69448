package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.gravida.cli.console.ExitCode;
import org.gravida.knowledge.OntologyFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the ontology are whole, lead to each other, and need nothing from elsewhere. */
class DocsCommandTest {
  private static final String NAMESPACE = "https://w3id.org/gravida/";
  private static final Pattern LINK = Pattern.compile("(href|src|action)=\"([^\"]*)\"");
  private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern FETCHED =
      Pattern.compile("<(?:link|script|img|iframe|object|embed|form)\\b[^>]*\"(?:https?:)?//");

  @TempDir private static Path folder;

  private static final Map<String, String> PAGES = new TreeMap<>();

  @BeforeAll
  static void write() throws IOException {
    var call = Call.of("docs", "--output", folder.resolve("one").toString());
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    PAGES.putAll(read(folder.resolve("one")));
  }

  private static Map<String, String> read(Path root) throws IOException {
    var pages = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        pages.put(root.relativize(each).toString().replace('\\', '/'), Files.readString(each));
      }
    }
    return pages;
  }

  private static Set<String> terms() {
    Model model = ModelFactory.createDefaultModel();
    for (Path each : OntologyFiles.open(Path.of("ontology")).documents()) {
      model.add(RDFDataMgr.loadModel(each.toUri().toString()));
    }
    var terms = new TreeSet<String>();
    model
        .listSubjectsWithProperty(RDF.type)
        .filterKeep(each -> each.isURIResource() && each.getURI().startsWith(NAMESPACE))
        .mapWith(each -> each.getURI().substring(NAMESPACE.length()))
        .filterDrop(each -> each.contains("/") || each.equals("ontology"))
        .forEach(terms::add);
    return terms;
  }

  @Test
  void everyTermHasItsSection() {
    var terms = terms();
    assertThat(terms).hasSizeGreaterThan(4_000);
    assertThat(terms)
        .allSatisfy(
            id -> {
              String name = Character.isLowerCase(id.charAt(0)) ? "property/" : "term/";
              assertThat(PAGES).containsKey(name + id + ".html");
              assertThat(PAGES.get(name + id + ".html"))
                  .contains("<section id=\"" + id + "\">", NAMESPACE + id);
            });
  }

  @Test
  void noTwoPagesDifferInCapitalsOnly() {
    assertThat(PAGES.keySet().stream().map(String::toLowerCase)).doesNotHaveDuplicates();
  }

  @Test
  void noLinkBetweenPagesIsDead() {
    var anchors = new TreeMap<String, Set<String>>();
    PAGES.forEach(
        (name, text) -> {
          var here = new HashSet<String>();
          ANCHOR.matcher(text).results().forEach(found -> here.add(found.group(1)));
          anchors.put(name, here);
        });
    var dead = new TreeSet<String>();
    PAGES.forEach(
        (name, text) ->
            LINK.matcher(text)
                .results()
                .map(found -> found.group(2))
                .filter(link -> !link.matches("https?://.*"))
                .filter(link -> isDead(name, link, anchors))
                .forEach(link -> dead.add(name + ": " + link)));
    assertThat(dead).isEmpty();
  }

  private static boolean isDead(String name, String link, Map<String, Set<String>> anchors) {
    String[] parts = link.split("#", 2);
    Path beside = Path.of(name).resolveSibling(parts[0]).normalize();
    String target = parts[0].isEmpty() ? name : beside.toString().replace('\\', '/');
    return !anchors.containsKey(target)
        || (parts.length == 2 && !anchors.get(target).contains(parts[1]));
  }

  @Test
  void nothingIsFetchedFromElsewhere() {
    PAGES.forEach(
        (name, text) -> {
          assertThat(FETCHED.matcher(text).find()).as(name).isFalse();
          assertThat(text).as(name).doesNotContain("@import", "url(", "fetch(", "XMLHttp");
        });
  }

  @Test
  void everyTermIsReadWithoutScript() {
    assertThat(PAGES.values().stream().filter(text -> text.contains("<script"))).hasSize(1);
    String list = PAGES.get("terms.html");
    assertThat(terms()).allSatisfy(id -> assertThat(list).contains("/" + id + ".html\">"));
    assertThat(PAGES.get("page.css")).doesNotContain("display: none; }\n.tree");
  }

  @Test
  void hazardousAdviceIsNeverPlain() {
    Pattern hazard =
        Pattern.compile(
            "id=\"([A-Za-z0-9]+)\">\n<p class=\"iri\">[^\n]*\n<p>Standing[^\n]*: hazardous</p>");
    var hazardous = new TreeSet<String>();
    PAGES
        .values()
        .forEach(text -> hazard.matcher(text).results().forEach(id -> hazardous.add(id.group(1))));
    assertThat(hazardous).hasSizeGreaterThan(10);
    for (String id : hazardous) {
      String link = "term/" + id + ".html\">";
      assertThat(PAGES.get("term/" + id + ".html")).contains("<p class=\"warning\">");
      PAGES.forEach(
          (name, text) -> {
            for (int at = text.indexOf(link); at >= 0; at = text.indexOf(link, at + 1)) {
              assertThat(text.substring(at, text.indexOf('\n', at)))
                  .as(name)
                  .contains("</a> <span class=\"standing\">[hazardous]</span>");
            }
          });
    }
  }

  @Test
  void aTermTellsItsAxiomsInWordsAndWhatUsesIt() {
    assertThat(PAGES.get("term/TSH.html"))
        .contains(
            "<dd>thyrotropin</dd>",
            "'thyroid-stimulating hormone' SubClassOf 'thyroid function tests'",
            ">of examination: ",
            "<dt>Sources</dt>");
    assertThat(PAGES.get("thresholds.html"))
        .contains("term/TSHLimit", "<td>mIU/L</td>")
        .as("a class that another's name defines")
        .contains("term/PatientWithThreeMiscarriages");
  }

  @Test
  void figuresAreDrawnFromTheOntology() throws IOException {
    assertThat(PAGES.get("data-model.svg"))
        .isEqualTo(Files.readString(Path.of("ontology/generated/data-model.svg")));
    assertThat(PAGES.get("class-tree.svg")).contains(">cause</text>", "<path d=");
    assertThat(PAGES.get("index.html")).contains("src=\"class-tree.svg\"");
  }

  @Test
  void theSameOntologyGivesTheSameBytes() throws IOException {
    Call.of("docs", "--output", folder.resolve("two").toString());
    assertThat(read(folder.resolve("two"))).isEqualTo(PAGES);
  }

  @Test
  void aFolderThatIsNotEmptyIsRefused() {
    var call = Call.of("docs", "--output", folder.resolve("one").toString());
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("is not empty");
    assertThat(List.of(Call.of("docs").code())).containsExactly(ExitCode.USAGE);
  }
}
