package org.gravida.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A header and the rows below it, whatever kind of file holds them. */
interface TableRows {
  /** Returns the header, before any row; empty when there is none. */
  List<String> header() throws IOException;

  /** Returns the next row that is not empty; nothing at the end of the file. */
  Optional<CsvRows.Row> next() throws IOException;
}
