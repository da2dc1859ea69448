package org.gravida.report.documentation;

import java.util.List;
import java.util.Map;
import org.gravida.knowledge.Versions;
import org.gravida.report.markup.Markup;
import org.gravida.report.shared.WebPage;

/**
 * What all pages of the ontology have around what they say: style, title, notice and the way on.
 */
final class PageFrame {
  /** The pages that every page links to, by their names. */
  static final Map<String, String> MAIN =
      Map.of(
          "index", "Ontology",
          "tree", "Tree of classes",
          "terms", "All terms",
          "guidelines", "Guidelines",
          "sources", "Sources",
          "thresholds", "Thresholds",
          "queries", "Queries");

  private static final List<String> ORDER =
      List.of("index", "tree", "terms", "guidelines", "sources", "thresholds", "queries");

  private final Versions versions;

  PageFrame(Versions versions) {
    this.versions = versions;
  }

  /** Begins a page; body and {@code main} are left open. */
  Markup begin(String title, String root) {
    var page = new Markup();
    WebPage.begin(page, title, versions, root + "page.css");
    page.open("nav", "aria-label", "Pages").text("\n").open("ul").text("\n");
    ORDER.forEach(
        name -> page.open("li").element("a", MAIN.get(name), "href", root + name + ".html").end());
    page.end().end();
    return page.open("main").text("\n");
  }

  /** Ends what {@link #begin} began and returns the page. */
  static String end(Markup page) {
    return "<!DOCTYPE html>\n" + page.end().end().close().written() + "\n";
  }
}
