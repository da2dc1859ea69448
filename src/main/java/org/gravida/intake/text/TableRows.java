package org.gravida.intake.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gravida.record.Place;

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

  /** Returns the place of a row without its number. */
  Place frame();

  /** Returns the next row that is not empty; nothing at the end of the file. */
  Optional<CsvRows.Row> next() throws IOException;
}
