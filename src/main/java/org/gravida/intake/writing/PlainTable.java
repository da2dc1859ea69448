package org.gravida.intake.writing;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Writes a CSV table that is no patient file. */
public final class PlainTable implements Closeable {
  private final CsvWriter csv;

  /** Starts a table with its header; {@code out} is not closed. */
  public PlainTable(Writer out, List<String> columns) {
    csv = LongWriter.csv(requireNonNull(out, "out"));
    csv.writeRecord(columns);
  }

  /** Writes one row. */
  public void row(List<String> cells) {
    csv.writeRecord(cells);
  }

  @Override
  public void close() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
