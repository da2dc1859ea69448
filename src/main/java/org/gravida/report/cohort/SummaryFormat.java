package org.gravida.report.cohort;

import java.util.Locale;
import org.gravida.knowledge.Versions;
import org.gravida.record.Spelling;

/** A way to write a summary. */
public enum SummaryFormat {
  TEXT,
  CSV,
  JSON;

  /** Returns the format that the ending of a file's name asks for, compressed or not; else text. */
  public static SummaryFormat ofFile(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
    return Spelling.read(SummaryFormat.class, plain.substring(plain.lastIndexOf('.') + 1))
        .orElse(TEXT);
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
