package org.gravida.report.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gravida.consultation.Comparison;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Versions;
import org.gravida.query.result.Answer;
import org.gravida.report.shared.SafetyLine;

/**
 * The matrix in long form: one row for each patient and guideline, then one for each patient who is
 * not compared, which says why in the column {@code leftOut}.
 */
final class ComparisonCsv {
  private ComparisonCsv() {}

  static Answer.Rows rows(Comparison comparison, Versions versions) {
    Table matrix = comparison.matrix();
    var columns = new ArrayList<>(matrix.columns());
    columns.addAll(List.of("leftOut", "release", "notice"));
    var rows = new ArrayList<List<String>>();
    for (List<String> cells : matrix.rows()) {
      rows.add(row(cells, "", versions));
    }
    for (Comparison.LeftOut each : comparison.leftOut()) {
      var cells = new ArrayList<>(Collections.nCopies(matrix.columns().size(), ""));
      cells.set(matrix.column(Matrix.PATIENT), each.patient());
      rows.add(row(cells, each.reason().words(), versions));
    }
    return Answer.Rows.of(new Table(columns, rows));
  }

  private static List<String> row(List<String> cells, String reason, Versions versions) {
    var row = new ArrayList<>(cells);
    row.addAll(List.of(reason, versions.hash().substring(0, 12), SafetyLine.TEXT));
    return row;
  }
}
