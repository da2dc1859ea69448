package org.gravida.report.cohort;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Versions;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;
import org.gravida.report.shared.Paragraphs;
import org.gravida.report.shared.SafetyLine;
import org.gravida.report.shared.VersionLine;

/** The summary for people: an aligned table for each section, warnings below their statements. */
final class SummaryText {
  private static final int HEAD = 2;

  private final Summary summary;
  private final PrintStream out;

  private SummaryText(Summary summary, PrintStream out) {
    this.summary = summary;
    this.out = out;
  }

  static String write(Summary summary, Versions versions) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, false, UTF_8);
    new SummaryText(summary, out).all();
    out.print(SafetyLine.TEXT + "\n");
    out.print(VersionLine.of(versions) + "\n");
    out.flush();
    return bytes.toString(UTF_8);
  }

  private void all() {
    out.print("Cohort, by " + String.join(", ", summary.guidelines()) + "\n");
    for (SummarySection section : SummarySection.values()) {
      var tables = SectionTable.of(summary, section);
      if (!tables.rows().isEmpty()) {
        out.print("\n" + section.heading() + "\n");
        out.print(tables.denominator() + "\n\n");
        table(tables);
      }
    }
    out.print("\n");
  }

  private void table(SectionTable table) {
    var rows =
        new Table(table.columns(), table.rows().stream().map(SectionTable.Row::cells).toList());
    var lines = ResultFormat.TEXT.write(Answer.Rows.of(rows)).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      out.print(lines.get(i) + "\n");
      if (i >= HEAD) {
        warnings(table.rows().get(i - HEAD).warnings());
      }
    }
  }

  private void warnings(List<String> warnings) {
    warnings.forEach(warning -> new Paragraphs(out).item("    ! " + warning));
  }
}
