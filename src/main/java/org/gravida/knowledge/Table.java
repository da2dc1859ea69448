package org.gravida.knowledge;

import java.util.List;

/**
 * A plain table of text: what a query answers.
 *
 * @param columns column names, in order
 * @param rows one list per row, as long as {@code columns}; an absent value is the empty string, an
 *     IRI is written in full
 */
public record Table(List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Returns the position of a column; throws IllegalArgumentException when there is none. */
  public int column(String name) {
    int index = columns.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no column " + name + " in " + columns);
    }
    return index;
  }
}
