package org.gravida.report.cohort;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gravida.knowledge.Versions;

/** A way to write a summary. */
public enum SummaryFormat {
  TEXT,
  CSV,
  JSON;

  /** Returns the format of this name, whatever its case. */
  public static Optional<SummaryFormat> of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /** Returns the format that the ending of a file's name asks for, compressed or not; else text. */
  public static SummaryFormat ofFile(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
    return of(plain.substring(plain.lastIndexOf('.') + 1)).orElse(TEXT);
  }

  /** Returns all names as typed, for messages. */
  public static String names() {
    return Arrays.stream(values())
        .map(format -> format.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** Writes a summary, each line ended by a line feed. */
  public String write(Summary summary, Versions versions) {
    return switch (this) {
      case TEXT -> SummaryText.write(summary, versions);
      case CSV -> SummaryCsv.write(summary, versions);
      case JSON -> SummaryJson.write(summary, versions);
    };
  }
}
