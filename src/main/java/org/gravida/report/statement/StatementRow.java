package org.gravida.report.statement;

import java.util.List;
import org.gravida.knowledge.Table;

/** One row of a table, by column name. */
record StatementRow(Table table, List<String> cells) {
  static List<StatementRow> of(Table table) {
    return table.rows().stream().map(row -> new StatementRow(table, row)).toList();
  }

  /** Returns the rows that speak of a guideline, in the order of the table. */
  static List<StatementRow> of(Table table, String guideline) {
    return of(table).stream().filter(each -> each.text("guideline").equals(guideline)).toList();
  }

  String text(String column) {
    return cells.get(table.column(column));
  }

  List<String> list(String column) {
    return text(column).isEmpty() ? List.of() : List.of(text(column).split(" \\| "));
  }
}
