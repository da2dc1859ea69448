package org.gravida.intake.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gravida.record.Place;

/** A header and the rows below it, whatever kind of file holds them. */
public interface TableRows {
  /** Returns the header, before any row; empty when there is none. */
  List<String> header() throws IOException;

  /** Returns the place of a row without its number. */
  Place frame();

  /** Returns what stands between the cells of rows offered, once the header was read. */
  default char separator() {
    return ',';
  }

  /** Offers the next rows as they stand in the file, as long as they are taken. */
  default void offer(RowTaker taker) throws IOException {}

  /** Returns the next row that is not empty; nothing at the end of the file. */
  Optional<CsvRows.Row> next() throws IOException;
}
