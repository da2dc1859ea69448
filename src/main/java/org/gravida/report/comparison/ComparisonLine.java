package org.gravida.report.comparison;

import java.util.List;
import org.gravida.knowledge.Table;

/** One row of a table, its cells by name. */
record ComparisonLine(Table table, List<String> cells) {
  static final String PATIENT = "patient";
  static final String GUIDELINE = "guideline";
  static final String CASE = "case";
  static final String WARNINGS = "warnings";
  static final String SOURCES = "sources";

  /** Columns that hold entries joined by a bar. */
  static final List<String> LISTS =
      List.of("treatmentsFor", "treatmentsAgainst", WARNINGS, SOURCES);

  /** Returns all rows of a table. */
  static List<ComparisonLine> of(Table table) {
    return table.rows().stream().map(cells -> new ComparisonLine(table, cells)).toList();
  }

  String text(String column) {
    return cells.get(table.column(column));
  }

  int number(String column) {
    return Integer.parseInt(text(column));
  }

  /** Returns the entries of a cell that joins several. */
  List<String> list(String column) {
    return list(text(column), " \\| ");
  }

  /** Returns the parts of a text; none of an empty one. */
  static List<String> list(String text, String separator) {
    return text.isEmpty() ? List.of() : List.of(text.split(separator));
  }
}
