package org.gravida.intake.writing;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.gravida.intake.FileFormat;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Release;
import org.gravida.record.Fact;
import org.gravida.record.PatientRecord;

/**
 * Writes patient records so that reading them gives the same facts, unread ones included. Failures
 * to write are {@link java.io.UncheckedIOException}.
 */
public interface PatientFileWriter extends Consumer<PatientRecord>, Closeable {
  /** Ends the file; the writer below stays open. */
  @Override
  void close();

  /**
   * Starts a file; all formats but the wide table are written as the patients come.
   *
   * @param out is not closed
   * @param aside a folder for what cannot be written before all patients have come and is too much
   *     for memory; nothing is left there
   */
  static PatientFileWriter to(Writer out, FileFormat format, Path aside, Release release) {
    requireNonNull(out, "out");
    var words = new FactWords(new TermLexicon(release));
    return switch (format) {
      case JSON -> new JsonWriter(out, words, true);
      case JSON_LINES -> new JsonWriter(out, words, false);
      case CSV_LONG -> new LongWriter(out, words);
      case CSV_WIDE -> new WideWriter(WideOutput.csv(out), new KeptRows(aside), words);
    };
  }

  /**
   * Starts the wide table as Parquet, all cells text; it is whole only when it is closed.
   *
   * @param out is not closed
   * @param aside as for {@link #to}
   */
  static PatientFileWriter parquet(OutputStream out, Path aside, Release release) {
    requireNonNull(out, "out");
    var words = new FactWords(new TermLexicon(release));
    return new WideWriter(WideOutput.parquet(out), new KeptRows(aside), words);
  }

  /**
   * Starts a wide table whose columns are known before, so that it is written as the patients come.
   *
   * @param out is not closed
   * @param outline every fact that a patient may have, with every field it may have, each at a
   *     place of its own; the facts of the patients stand at these places
   */
  static PatientFileWriter wide(Writer out, List<Fact> outline, Release release) {
    requireNonNull(out, "out");
    var words = new FactWords(new TermLexicon(release));
    return new OutlinedWriter(WideOutput.csv(out), outline, words);
  }

  /** Starts the same table as Parquet, all cells text; it is whole only when it is closed. */
  static PatientFileWriter wideParquet(OutputStream out, List<Fact> outline, Release release) {
    requireNonNull(out, "out");
    var words = new FactWords(new TermLexicon(release));
    return new OutlinedWriter(WideOutput.parquet(out), outline, words);
  }
}
