package org.gravida.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gravida.consultation.Comparison;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Versions;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;
import org.gravida.report.shared.Paragraphs;
import org.gravida.report.shared.VersionLine;

/** The comparison for a terminal: the tables, who is a case, the warnings, who is left out. */
final class ComparisonText {
  private final StringBuilder out = new StringBuilder();
  private final Paragraphs text = new Paragraphs(out);

  private ComparisonText() {}

  static String write(Comparison comparison, Versions versions) {
    var text = new ComparisonText();
    text.all(comparison);
    return text.out + VersionLine.withNotice(versions);
  }

  private void all(Comparison comparison) {
    table("Cases by guideline", comparison.cases());
    table("Changes of the label from one guideline to another", comparison.changes());
    table("Agreement of guidelines on who is a case", comparison.agreement());
    table("Guidelines by which patients are a case together", named(comparison.overlap()));
    var guidelines =
        comparison.cases().lines().stream().map(l -> l.text(Matrix.GUIDELINE)).toList();
    table("Who is a case (? undetermined)", ShortMatrix.of(comparison.matrix(), guidelines));
    warnings(comparison.matrix());
    for (Comparison.Reason reason : Comparison.Reason.values()) {
      leftOut(reason, comparison.leftOut(reason));
    }
  }

  /** Returns the table with a word where patients are a case by no guideline. */
  private static Table named(Table overlap) {
    return new Table(
        overlap.columns(),
        overlap.rows().stream()
            .map(row -> row.stream().map(cell -> cell.isEmpty() ? "(none)" : cell).toList())
            .toList());
  }

  private void table(String heading, Table table) {
    out.append(heading + "\n\n" + ResultFormat.TEXT.write(Answer.Rows.of(table)) + "\n");
  }

  /** Says each warning once, with the guideline that names the treatment and the patients. */
  private void warnings(Table matrix) {
    var patients = new LinkedHashMap<String, List<String>>();
    for (Table.Row line : matrix.lines()) {
      for (String warning : line.list(Matrix.WARNINGS)) {
        patients
            .computeIfAbsent(line.text(Matrix.GUIDELINE) + ": " + warning, key -> new ArrayList<>())
            .add(line.text(Matrix.PATIENT));
      }
    }
    if (patients.isEmpty()) {
      return;
    }
    out.append("Warnings on treatments that guidelines name\n\n");
    patients.forEach(
        (warning, ids) -> {
          text.item("! " + warning);
          text.item("  for " + String.join(", ", ids));
        });
    out.append("\n");
  }

  private void leftOut(Comparison.Reason reason, List<String> ids) {
    if (!ids.isEmpty()) {
      out.append("Not compared, " + reason.words() + ": " + ids.size() + "\n\n");
      text.item(String.join(", ", ids));
      out.append("\n");
    }
  }
}
