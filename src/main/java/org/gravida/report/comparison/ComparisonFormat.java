package org.gravida.report.comparison;

import org.gravida.consultation.Comparison;
import org.gravida.knowledge.Versions;
import org.gravida.query.result.ResultFormat;

/** A way to write a comparison. */
public enum ComparisonFormat {
  TEXT,
  CSV,
  JSON,
  HTML;

  /** Writes a comparison as CSV whose cells no spreadsheet runs. */
  public static String safeCsv(Comparison comparison, Versions versions) {
    return ResultFormat.CSV.write(ComparisonCsv.rows(comparison, versions).harmless());
  }

  /** Writes a comparison, each line ended by a line feed. */
  public String write(Comparison comparison, Versions versions) {
    return switch (this) {
      case TEXT -> ComparisonText.write(comparison, versions);
      case CSV -> ResultFormat.CSV.write(ComparisonCsv.rows(comparison, versions));
      case JSON -> ComparisonJson.write(comparison, versions);
      case HTML -> ComparisonHtml.write(comparison, versions);
    };
  }
}
