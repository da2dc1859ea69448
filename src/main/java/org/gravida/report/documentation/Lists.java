package org.gravida.report.documentation;

import java.util.List;
import java.util.Locale;
import org.gravida.knowledge.Table;
import org.gravida.query.Column;
import org.gravida.query.QueryFile;
import org.gravida.report.markup.Markup;

/**
 * The pages that list something: answers of list queries, all terms, and the queries themselves.
 */
final class Lists {
  private final Terms terms;
  private final PageFrame frame;

  Lists(Terms terms, PageFrame frame) {
    this.terms = terms;
    this.frame = frame;
  }

  /** The answer of a query as a table, with its summary; terms and addresses are links. */
  String table(String name, QueryFile query, Table table) {
    var page = frame.begin(PageFrame.MAIN.get(name), "");
    page.element("p", query.summary()).text("\n");
    page.open("div", "class", "wide", "tabindex", "0").open("table").text("\n");
    page.open("thead").open("tr");
    int label = isOfTerms(table) ? table.columns().indexOf("label") : -1;
    for (String column : table.columns()) {
      if (table.columns().indexOf(column) == label) {
        continue;
      }
      String words = column.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
      page.element("th", words, "scope", "col");
    }
    page.close().end().open("tbody").text("\n");
    for (List<String> row : table.rows()) {
      page.open("tr");
      for (int i = 0; i < row.size(); i++) {
        if (i != label) {
          cell(page, row.get(i));
        }
      }
      page.end();
    }
    page.end().end().end();
    return PageFrame.end(page);
  }

  /** Says whether rows begin with a term, whose link shows its label. */
  private boolean isOfTerms(Table table) {
    return table.rows().stream().allMatch(row -> terms.isTerm(row.get(0)));
  }

  private void cell(Markup page, String cell) {
    page.open("td");
    if (terms.isTerm(cell)) {
      terms.link(page, cell, "");
    } else if (cell.matches("https?://\\S+")) {
      page.element("a", cell, "href", cell);
    } else {
      page.text(cell);
    }
    page.close();
  }

  /** All terms by label; the script beside the page filters this list. */
  String all() {
    var page = frame.begin(PageFrame.MAIN.get("terms"), "");
    var all = terms.all();
    page.element("p", all.size() + " terms, by label.", "id", "found", "role", "status");
    page.text("\n").open("ul", "id", "terms").text("\n");
    for (String each : all) {
      page.open("li");
      terms.link(page, each, "");
      var synonyms = terms.values(each, TermPage.SYNONYM);
      String id = each.substring(each.lastIndexOf('/') + 1);
      page.element("small", " " + id + (synonyms.isEmpty() ? "" : ", "), "class", "iri");
      page.element("small", String.join(", ", synonyms)).end();
    }
    page.end().open("script", "src", "search.js").text("").end();
    return PageFrame.end(page);
  }

  /** The queries with what they answer and their text. */
  String queries(List<QueryFile> queries) {
    var page = frame.begin(PageFrame.MAIN.get("queries"), "");
    for (QueryFile each : queries) {
      page.open("section", "id", each.name()).text("\n").element("h2", each.name()).text("\n");
      page.element("p", each.summary()).text("\n");
      if (!each.description().isEmpty()) {
        page.element("p", each.description()).text("\n");
      }
      page.open("dl").text("\n");
      for (Column column : each.columns()) {
        page.element("dt", column.name()).element("dd", column.meaning()).text("\n");
      }
      page.end().open("details").element("summary", "SPARQL");
      page.open("pre", "class", "wide", "tabindex", "0").text(each.text()).close().end().end();
    }
    return PageFrame.end(page);
  }
}
