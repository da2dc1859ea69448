package org.gravida.intake.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** A header and the rows below it, whatever kind of file holds them. */
public interface TableRows {
  /** Returns the header, before any row; empty when there is none. */
  List<String> header() throws IOException;

  /** Returns the header, where lines above it are not known for one. */
  default List<String> header(Predicate<List<String>> isKnown) throws IOException {
    return header();
  }

  /** Returns the lines above the header that are no comments. */
  default List<String> titles() {
    return List.of();
  }

  /** The rows of a file that is no text and is read as a whole. */
  interface OfFile extends TableRows, AutoCloseable {
    /** Returns what of the file is not read from the start. */
    List<Problem> lost();

    /** Returns what was wrong with the rows read so far. */
    List<Problem> problems();

    @Override
    void close() throws IOException;
  }

  /** Returns the place of a row without its number. */
  Place frame();

  /** Returns the next row that is not empty; nothing at the end of the file. */
  Optional<CsvRows.Row> next() throws IOException;
}
