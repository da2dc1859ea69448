package org.gravida.intake.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.gravida.intake.parquet.ParquetOutput;

/** Takes the rows of a wide table, the columns first; what lies below stays open at the end. */
interface WideOutput {
  void row(List<String> cells) throws IOException;

  void close() throws IOException;

  static WideOutput csv(Writer out) {
    CsvWriter csv = LongWriter.csv(out);
    return new WideOutput() {
      @Override
      public void row(List<String> cells) {
        csv.writeRecord(cells);
      }

      @Override
      public void close() throws IOException {
        csv.flush();
      }
    };
  }

  static WideOutput parquet(OutputStream out) {
    return new WideOutput() {
      private Optional<ParquetOutput> begun = Optional.empty();

      @Override
      public void row(List<String> cells) throws IOException {
        if (begun.isEmpty()) {
          begun = Optional.of(new ParquetOutput(out, cells));
        } else {
          begun.get().row(cells);
        }
      }

      @Override
      public void close() throws IOException {
        if (begun.isPresent()) {
          begun.get().close();
        }
      }
    };
  }

  /** Writes as {@link #row} does, with failures that need no declaration. */
  default void write(List<String> cells) {
    try {
      row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the table", e);
    }
  }

  /** Ends the table. */
  default void end() {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the table", e);
    }
  }
}
