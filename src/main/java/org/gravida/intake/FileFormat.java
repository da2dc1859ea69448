package org.gravida.intake;

import java.util.Locale;
import java.util.Optional;

/** The formats of a patient file. */
public enum FileFormat {
  JSON("json"),
  JSON_LINES("jsonl"),
  CSV_LONG("csv"),
  CSV_WIDE("csv");

  private final String extension;

  FileFormat(String extension) {
    this.extension = extension;
  }

  /** Returns the usual end of such a file's name, without the point. */
  public String extension() {
    return extension;
  }

  /**
   * Returns the format that a file name tells; long or wide is told by the header, not the name.
   */
  static Optional<FileFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String end = lower.substring(lower.lastIndexOf('.') + 1);
    return switch (end) {
      case "json" -> Optional.of(JSON);
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      case "csv", "tsv", "tab" -> Optional.of(CSV_LONG);
      default -> Optional.empty();
    };
  }
}
