package org.gravida.report.documentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.report.markup.Markup;

/** The page of one term: what it is, what is said of it, its axioms in words, what uses it. */
final class TermPage {
  private static final String ROOT = "../";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String DEFINITION = SKOS + "definition";
  static final String SYNONYM = SKOS + "altLabel";
  private static final String SOURCE = "http://purl.org/dc/terms/source";
  private static final String WARNINGS = Vocabulary.iri("warningsInWords");
  private static final String STANDING = Vocabulary.iri("standingInWords");
  private static final String ADVICE_ON = Vocabulary.iri("adviceOn");

  /** More users than these are folded. */
  private static final int MANY = 12;

  private static final Set<String> NOTES =
      Set.of(
          SKOS + "editorialNote",
          SKOS + "changeNote",
          SKOS + "historyNote",
          SKOS + "scopeNote",
          "http://purl.org/dc/terms/isReplacedBy",
          "http://www.w3.org/2002/07/owl#deprecated");

  private static final Set<String> ELSEWHERE =
      Set.of(
          Terms.LABEL,
          Terms.TYPE,
          Terms.SUB_CLASS,
          "http://www.w3.org/2000/01/rdf-schema#subPropertyOf",
          DEFINITION,
          SYNONYM,
          SKOS + "prefLabel",
          SKOS + "example",
          SOURCE,
          WARNINGS,
          STANDING,
          ADVICE_ON);

  private final Terms terms;
  private final Axioms axioms;
  private final Map<String, Set<String>> queries;

  /**
   * Makes the writer.
   *
   * @param queries id of a term to the names of the queries that name it
   */
  TermPage(Terms terms, Axioms axioms, Map<String, Set<String>> queries) {
    this.terms = terms;
    this.axioms = axioms;
    this.queries = queries;
  }

  String write(String iri, String module, PageFrame frame) {
    var page = frame.begin(terms.label(iri), ROOT);
    page.open("section", "id", Vocabulary.id(iri)).text("\n");
    what(page, iri, module);
    texts(page, "Examples", terms.values(iri, SKOS + "example"));
    statements(page, iri);
    notes(page, iri);
    among(page, iri);
    links(page, "Above it", terms.above(iri));
    links(page, "Below it", terms.below(iri));
    texts(page, "Axioms", axioms.of(iri));
    used(page, iri);
    page.end();
    return PageFrame.end(page);
  }

  private void what(Markup page, String iri, String module) {
    page.open("p", "class", "iri").element("code", iri).end();
    warnings(page, iri);
    terms
        .values(iri, DEFINITION)
        .forEach(each -> page.element("p", each, "class", "definition").text("\n"));
    page.open("dl").text("\n");
    line(page, "Kind", terms.kinds(iri));
    line(page, "Called by answers", terms.values(iri, SKOS + "prefLabel"));
    line(page, "Synonyms", terms.values(iri, SYNONYM));
    line(page, "Sources", terms.values(iri, SOURCE));
    line(page, "Module", module.isEmpty() ? List.of() : List.of(module));
    page.end();
  }

  private void warnings(Markup page, String iri) {
    if (!terms.standing(iri).isEmpty()) {
      page.element("p", "Standing in present evidence: " + terms.standing(iri)).text("\n");
    }
    for (String each : terms.values(iri, WARNINGS)) {
      Table.Row.parts(each).forEach(part -> page.element("p", part, "class", "warning").text("\n"));
    }
  }

  private void line(Markup page, String name, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    page.element("dt", name).text("\n");
    values.forEach(
        each -> {
          page.open("dd");
          value(page, each);
          page.end();
        });
  }

  /** A value as a link where it is a term or an address, with number and unit where it has them. */
  private void value(Markup page, String value) {
    if (terms.isTerm(value)) {
      terms.link(page, value, ROOT);
      String number = String.join(" ", terms.values(value, Vocabulary.iri("number")));
      if (!number.isEmpty()) {
        String unit = String.join(" ", terms.values(value, Vocabulary.iri("unit")));
        page.text((": " + number + " " + unit).stripTrailing());
      }
    } else if (value.matches("https?://\\S+")) {
      boolean isPage = !value.contains("www.w3.org/") && !value.startsWith(Vocabulary.NAMESPACE);
      if (isPage) {
        page.element("a", value, "href", value);
      } else {
        page.text(terms.label(value));
      }
    } else {
      page.text(value);
    }
  }

  private void statements(Markup page, String iri) {
    group(page, "Statements", iri, each -> !NOTES.contains(each) && !ELSEWHERE.contains(each));
  }

  private void notes(Markup page, String iri) {
    group(page, "Notes and history", iri, NOTES::contains);
  }

  private void group(Markup page, String heading, String iri, Predicate<String> chosen) {
    var values = new TreeMap<String, LinkedHashMap<String, Triple>>();
    for (Triple each : terms.said(iri)) {
      if (chosen.test(each.predicate()) && !each.object().startsWith("_:")) {
        values
            .computeIfAbsent(terms.label(each.predicate()), key -> new LinkedHashMap<>())
            .put(each.object(), each);
      }
    }
    if (values.isEmpty()) {
      return;
    }
    page.element("h2", heading).text("\n").open("dl").text("\n");
    values.forEach(
        (label, said) -> {
          page.open("dt");
          terms.link(page, said.values().iterator().next().predicate(), ROOT);
          page.end();
          said.keySet()
              .forEach(
                  each -> {
                    page.open("dd");
                    value(page, each);
                    page.end();
                  });
        });
    page.end();
  }

  /** What present evidence says of a recommendation among some patients only. */
  private void among(Markup page, String iri) {
    var some =
        terms.uses(iri).getOrDefault(ADVICE_ON, List.of()).stream()
            .filter(each -> !each.equals(iri))
            .toList();
    if (some.isEmpty()) {
      return;
    }
    page.element("h2", "Among some patients").text("\n");
    for (String each : some) {
      page.open("p");
      terms.link(page, each, ROOT);
      page.end();
      warnings(page, each);
    }
  }

  private void texts(Markup page, String heading, List<String> texts) {
    if (!texts.isEmpty()) {
      page.element("h2", heading).text("\n").open("ul").text("\n");
      texts.forEach(each -> page.element("li", each).text("\n"));
      page.end();
    }
  }

  private void links(Markup page, String heading, List<String> iris) {
    if (!iris.isEmpty()) {
      page.element("h2", heading).text("\n");
      list(page, iris);
    }
  }

  private void list(Markup page, List<String> iris) {
    page.open("ul").text("\n");
    iris.forEach(
        each -> {
          page.open("li");
          terms.link(page, each, ROOT);
          page.end();
        });
    page.end();
  }

  private void used(Markup page, String iri) {
    var uses = new LinkedHashMap<>(terms.uses(iri));
    uses.remove(ADVICE_ON);
    var inAxioms = axioms.naming(iri).stream().filter(terms::isTerm).toList();
    var asked = queries.getOrDefault(Vocabulary.id(iri), Set.of());
    if (uses.isEmpty() && inAxioms.isEmpty() && asked.isEmpty()) {
      return;
    }
    page.element("h2", "What uses it").text("\n");
    uses.forEach(
        (property, users) -> {
          String name = property.equals(Terms.TYPE) ? "what is one" : terms.label(property);
          fold(page, name, users);
        });
    fold(page, "axioms of", inAxioms);
    if (!asked.isEmpty()) {
      page.element("h3", "queries: " + asked.size()).text("\n").open("ul").text("\n");
      asked.forEach(
          each -> page.open("li").element("a", each, "href", ROOT + "queries.html#" + each).end());
      page.end();
    }
  }

  private void fold(Markup page, String name, List<String> users) {
    if (users.isEmpty()) {
      return;
    }
    String heading = name + ": " + users.size();
    if (users.size() > MANY) {
      page.open("details").text("\n").element("summary", heading).text("\n");
      list(page, users);
      page.end();
    } else {
      page.element("h3", heading).text("\n");
      list(page, users);
    }
  }
}
