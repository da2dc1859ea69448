package org.gravida.report.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.gravida.consultation.release.PublishedGraph;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Versions;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.reasoning.OntologyStatements;
import org.gravida.report.markup.Markup;
import org.gravida.report.shared.WebPage;

/** Writes an ontology as static pages that name each other only. */
public final class OntologyPages {
  private static final Pattern TERM = Pattern.compile("\\bgrv:([A-Za-z][A-Za-z0-9_-]*)");

  /** The class whose parts are drawn. */
  private static final String DRAWN = Vocabulary.iri("Cause");

  private static final List<String> ABOUT =
      List.of(
          "http://purl.org/dc/terms/abstract",
          "http://purl.org/dc/terms/creator",
          "http://purl.org/dc/terms/publisher",
          "http://purl.org/dc/terms/created",
          "http://purl.org/dc/terms/issued",
          "http://purl.org/dc/terms/modified",
          "http://purl.org/dc/terms/license",
          "http://purl.org/dc/terms/bibliographicCitation",
          "http://www.w3.org/2002/07/owl#versionIRI",
          "http://purl.org/ontology/bibo/status",
          "http://purl.org/vocab/vann/preferredNamespacePrefix",
          "http://purl.org/vocab/vann/preferredNamespaceUri");

  private final PublishedGraph graph;
  private final Terms terms;
  private final PageFrame frame;
  private final QueryLibrary queries;
  private final BiConsumer<String, String> files;

  private OntologyPages(
      PublishedGraph graph,
      QueryLibrary queries,
      Versions versions,
      BiConsumer<String, String> files) {
    this.graph = graph;
    this.queries = queries;
    this.files = files;
    terms = new Terms(graph);
    frame = new PageFrame(versions);
  }

  /**
   * Writes all pages, the same bytes for the same ontology and queries.
   *
   * @param ontology the documents, for the axioms in words
   * @param answers name of a page to the answer of the list query that it shows: {@code
   *     guidelines}, {@code sources}, {@code thresholds}
   * @param dataModel the picture of the shapes as SVG, or empty
   * @param files takes a name, such as {@code term/Patient.html}, and the text of the file
   */
  public static void write(
      PublishedGraph graph,
      OntologyFiles ontology,
      QueryLibrary queries,
      Map<String, Table> answers,
      String dataModel,
      Versions versions,
      BiConsumer<String, String> files) {
    var pages = new OntologyPages(graph, queries, versions, files);
    pages.terms(ontology);
    pages.lists(answers);
    pages.front(dataModel);
    files.accept(
        "page.css", text(WebPage.class, "page.css") + text(OntologyPages.class, "terms.css"));
    files.accept("search.js", text(OntologyPages.class, "search.js"));
  }

  private void terms(OntologyFiles ontology) {
    var axioms = new Axioms(OntologyStatements.read(ontology).statements());
    var page = new TermPage(terms, axioms, naming());
    var modules = modules(ontology);
    for (String each : terms.all()) {
      files.accept(Terms.page(each), page.write(each, modules.getOrDefault(each, ""), frame));
    }
  }

  private Map<String, String> modules(OntologyFiles ontology) {
    var modules = new HashMap<String, String>();
    for (Path file : ontology.documents()) {
      for (Triple each : graph.modules().getOrDefault(file, List.of())) {
        if (each.predicate().equals(Terms.TYPE)) {
          modules.putIfAbsent(each.subject(), ontology.name(file));
        }
      }
    }
    return modules;
  }

  private Map<String, Set<String>> naming() {
    var naming = new TreeMap<String, Set<String>>();
    for (QueryFile each : queries.files()) {
      TERM.matcher(each.text())
          .results()
          .forEach(
              id -> naming.computeIfAbsent(id.group(1), k -> new TreeSet<>()).add(each.name()));
    }
    return naming;
  }

  private void lists(Map<String, Table> answers) {
    var lists = new Lists(terms, frame);
    new TreeMap<>(answers)
        .forEach(
            (name, table) ->
                files.accept(name + ".html", lists.table(name, queries.get(name), table)));
    files.accept("terms.html", lists.all());
    files.accept("queries.html", lists.queries(queries.files()));
  }

  private void front(String dataModel) {
    var tree = new ClassTree(terms);
    files.accept("tree.html", tree.page(frame));
    String title = String.join(" ", header("http://purl.org/dc/terms/title"));
    var page = frame.begin(title, "");
    header("http://purl.org/dc/terms/description")
        .forEach(each -> page.element("p", each).text("\n"));
    page.open("form", "action", "terms.html").open("label").text("Find a term ");
    page.empty("input", "name", "q", "type", "search").close().text(" ");
    page.element("button", "Find").end();
    WebPage.section(page, "About");
    page.open("dl").text("\n");
    for (String property : ABOUT) {
      var values = header(property);
      if (!values.isEmpty()) {
        page.element("dt", terms.label(property)).text("\n");
        values.forEach(each -> page.element("dd", each).text("\n"));
      }
    }
    terms.counts().forEach((kind, count) -> page.element("dt", kind).element("dd", "" + count));
    page.text("\n").end().end();
    WebPage.section(page, "Figures");
    if (terms.isTerm(DRAWN)) {
      files.accept("class-tree.svg", tree.picture(DRAWN));
      figure(page, "class-tree.svg", "What lies below: " + terms.label(DRAWN));
    }
    if (!dataModel.isEmpty()) {
      files.accept("data-model.svg", dataModel);
      figure(page, "data-model.svg", "The shape of the graph");
    }
    page.end();
    files.accept("index.html", PageFrame.end(page));
  }

  private static void figure(Markup page, String file, String caption) {
    page.open("figure").element("figcaption", caption).text("\n");
    page.open("div", "class", "wide", "tabindex", "0");
    page.empty("img", "class", "picture", "src", file, "alt", caption).close().end();
  }

  private List<String> header(String property) {
    return graph.whole().stream()
        .filter(each -> each.subject().equals(graph.iri()) && each.predicate().equals(property))
        .map(Triple::object)
        .sorted()
        .toList();
  }

  private static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
