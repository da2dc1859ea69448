package org.gravida.intake.text;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/** A file of rows that is damaged, or in a form that is not read; all rows before were given. */
public final class UnreadableTableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String remedy;

  /** Says what is found, what could stand there, and as a sentence what to do about it. */
  public UnreadableTableException(String found, String expected, String remedy) {
    super(found);
    this.expected = requireNonNull(expected, "expected");
    this.remedy = requireNonNull(remedy, "remedy");
  }

  /** Returns what is told of a Parquet file that breaks. */
  public static UnreadableTableException damaged(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String reason = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    var damage =
        new UnreadableTableException(
            "a Parquet file that is damaged: " + reason,
            "a whole Parquet file",
            "Get or write the file again; what stands before the damage was read.");
    damage.initCause(cause);
    return damage;
  }

  /** Returns what is told of a Parquet file whose compression is not known. */
  public static UnreadableTableException packed(String compression) {
    return new UnreadableTableException(
        "a Parquet file compressed by " + compression,
        "one compressed by snappy, gzip, zstd, lz4 raw, or not at all",
        "Write the file with one of these.");
  }

  /** Returns what could stand there. */
  public String expected() {
    return expected;
  }

  /** Returns what to do about it, as a sentence. */
  public String remedy() {
    return remedy;
  }
}
