package org.gravida.report.cohort;

import java.util.List;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Versions;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;
import org.gravida.report.shared.Paragraphs;
import org.gravida.report.shared.VersionLine;

/** The summary for people: an aligned table for each section, warnings below their statements. */
final class SummaryText {
  private static final int HEAD = 2;

  private final Summary summary;
  private final StringBuilder out = new StringBuilder();

  private SummaryText(Summary summary) {
    this.summary = summary;
  }

  static String write(Summary summary, Versions versions) {
    var text = new SummaryText(summary);
    text.all();
    return text.out + VersionLine.withNotice(versions);
  }

  private void all() {
    out.append("Cohort, by " + String.join(", ", summary.guidelines()) + "\n");
    for (SummarySection section : SummarySection.values()) {
      var tables = SectionTable.of(summary, section);
      if (!tables.rows().isEmpty()) {
        out.append("\n" + section.heading() + "\n");
        out.append(tables.denominator() + "\n\n");
        table(tables);
      }
    }
    out.append("\n");
  }

  private void table(SectionTable table) {
    var rows =
        new Table(table.columns(), table.rows().stream().map(SectionTable.Row::cells).toList());
    var lines = ResultFormat.TEXT.write(Answer.Rows.of(rows)).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      out.append(lines.get(i) + "\n");
      if (i >= HEAD) {
        warnings(table.rows().get(i - HEAD).warnings());
      }
    }
  }

  private void warnings(List<String> warnings) {
    warnings.forEach(warning -> new Paragraphs(out).item("    ! " + warning));
  }
}
