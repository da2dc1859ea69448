package org.gravida.report.statement;

import java.util.ArrayList;
import java.util.List;
import org.gravida.knowledge.Table;

/** One row of a table, by column name. */
record Statement(Table table, List<String> cells) {
  static List<Statement> of(Table table) {
    return table.rows().stream().map(row -> new Statement(table, row)).toList();
  }

  /** Returns the rows of each guideline, in the order of the table. */
  static List<List<Statement>> byGuideline(Table table) {
    var groups = new ArrayList<List<Statement>>();
    String last = "";
    for (Statement each : of(table)) {
      if (!each.text("guideline").equals(last)) {
        groups.add(new ArrayList<>());
        last = each.text("guideline");
      }
      groups.get(groups.size() - 1).add(each);
    }
    return groups;
  }

  String text(String column) {
    return cells.get(table.column(column));
  }

  List<String> list(String column) {
    return text(column).isEmpty() ? List.of() : List.of(text(column).split(" \\| "));
  }
}
