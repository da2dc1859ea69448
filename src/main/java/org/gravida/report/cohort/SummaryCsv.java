package org.gravida.report.cohort;

import java.util.List;
import org.gravida.knowledge.Versions;
import org.gravida.report.rows.RowForm;
import org.gravida.report.shared.SafetyLine;
import org.gravida.report.shared.VersionLine;

/** The summary in long form: one row for each count, {@code of} the number that its share is of. */
final class SummaryCsv {
  private static final List<String> HEADER =
      List.of(
          "section",
          "guideline",
          "key",
          "label",
          "status",
          "count",
          "share",
          "of",
          "warnings",
          "release",
          "notice");

  private SummaryCsv() {}

  static String write(Summary summary, Versions versions) {
    String release = VersionLine.of(versions);
    var text = new StringBuilder(RowForm.CSV.row(HEADER));
    for (SummaryLine line : summary.lines()) {
      text.append(
          RowForm.CSV.row(
              List.of(
                  line.section().key(),
                  line.guideline(),
                  line.key(),
                  line.label(),
                  line.status(),
                  String.valueOf(line.count()),
                  line.share(),
                  line.of() == 0 ? "" : String.valueOf(line.of()),
                  String.join(" | ", line.warnings()),
                  release,
                  SafetyLine.TEXT)));
    }
    return text.toString();
  }
}
