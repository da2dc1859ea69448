package org.gravida.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gravida.knowledge.Table;
import org.gravida.report.markup.Markup;

/** What each guideline says of each patient, as a table of a page. */
final class MatrixTable {
  private static final Map<String, String> SIGNS = Map.of("yes", "case", "no", "none");

  private final Markup page;

  MatrixTable(Markup page) {
    this.page = page;
  }

  void write(Table matrix) {
    var columns = matrix.columns().stream().filter(c -> !c.equals(Matrix.SOURCES)).toList();
    var patients = new LinkedHashMap<String, ArrayList<Table.Row>>();
    for (Table.Row line : matrix.lines()) {
      patients.computeIfAbsent(line.text(Matrix.PATIENT), id -> new ArrayList<>()).add(line);
    }
    page.open("div", "class", "wide", "tabindex", "0").open("table", "class", "matrix").text("\n");
    ComparisonHtml.head(page, columns);
    patients.forEach((id, lines) -> patient(id, lines, columns.subList(1, columns.size())));
    page.close().end();
  }

  private void patient(String id, List<Table.Row> lines, List<String> columns) {
    page.open("tbody").text("\n");
    for (int i = 0; i < lines.size(); i++) {
      Table.Row line = lines.get(i);
      page.open("tr");
      if (i == 0) {
        page.element("th", id, "scope", "rowgroup", "rowspan", lines.size());
      }
      columns.forEach(column -> cell(line, column));
      page.end();
    }
    page.end();
  }

  private void cell(Table.Row line, String column) {
    String text = line.text(column);
    if (column.equals(Matrix.CASE)) {
      page.open("td").element("span", text, "class", SIGNS.getOrDefault(text, "open")).close();
    } else if (Matrix.LISTS.contains(column)) {
      entries(line.list(column), column.equals(Matrix.WARNINGS));
    } else {
      page.element("td", text, "class", "name");
    }
  }

  private void entries(List<String> entries, boolean isWarning) {
    page.open("td");
    for (String entry : entries) {
      page.open("p", "class", isWarning ? "warning" : "entry");
      if (isWarning) {
        page.element("strong", "Warning: ");
      }
      page.text(entry).close();
    }
    page.close();
  }
}
