package org.gravida.report.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gravida.knowledge.Table;

/** Who is a case by which guideline: one row a patient, one column a guideline. */
final class ShortMatrix {
  private static final Map<String, String> SIGNS = Map.of("yes", "yes", "no", "no");

  private ShortMatrix() {}

  /** Returns yes, no or {@code ?}; empty where a guideline does not judge the patient. */
  static Table of(Table matrix, List<String> guidelines) {
    var columns = new ArrayList<>(List.of(Matrix.PATIENT));
    columns.addAll(guidelines);
    var rows = new LinkedHashMap<String, List<String>>();
    for (Table.Row line : matrix.lines()) {
      var cells =
          rows.computeIfAbsent(
              line.text(Matrix.PATIENT),
              id -> {
                var fresh = new ArrayList<>(Collections.nCopies(columns.size(), ""));
                fresh.set(0, id);
                return fresh;
              });
      int column = 1 + guidelines.indexOf(line.text(Matrix.GUIDELINE));
      cells.set(column, SIGNS.getOrDefault(line.text(Matrix.CASE), "?"));
    }
    return new Table(columns, List.copyOf(rows.values()));
  }
}
