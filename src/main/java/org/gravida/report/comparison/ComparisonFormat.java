package org.gravida.report.comparison;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gravida.consultation.Comparison;
import org.gravida.knowledge.Versions;

/** A way to write a comparison. */
public enum ComparisonFormat {
  TEXT,
  CSV,
  JSON,
  HTML;

  /** Returns the format of this name, whatever its case. */
  public static Optional<ComparisonFormat> of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /** Returns all names as typed, for messages. */
  public static String names() {
    return Arrays.stream(values())
        .map(format -> format.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

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
