package org.gravida.report.rows;

import java.util.List;

/** Takes the cells of one row after another. */
public interface RowMaker {
  /** Adds a cell with a text that hardly comes again. */
  void cell(String text);

  /** Adds a cell with texts that come again, joined by semicolons. */
  void cell(List<String> texts);

  /** Adds a cell with a text that comes again. */
  void word(String text);

  /** Ends the row and begins the next. */
  void end();

  /** Makes sure that every row that was ended has gone where it belongs. */
  void flush();
}
