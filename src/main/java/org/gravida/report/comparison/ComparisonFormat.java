package org.gravida.report.comparison;

import org.gravida.consultation.Comparison;
import org.gravida.knowledge.Versions;

/** A way to write a comparison. */
public enum ComparisonFormat {
  TEXT,
  CSV,
  JSON,
  HTML;

  /** Writes a comparison, each line ended by a line feed. */
  public String write(Comparison comparison, Versions versions) {
    return switch (this) {
      case TEXT -> ComparisonText.write(comparison, versions);
      case CSV -> ComparisonCsv.write(comparison, versions);
      case JSON -> ComparisonJson.write(comparison, versions);
      case HTML -> ComparisonHtml.write(comparison, versions);
    };
  }
}
