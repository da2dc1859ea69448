package org.gravida.knowledge;

import java.util.List;
import java.util.regex.Pattern;

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

  /** Returns the rows with access by column name. */
  public List<Row> lines() {
    return rows.stream().map(cells -> new Row(this, cells)).toList();
  }

  /** Returns the rows that hold a text in a column. */
  public List<Row> lines(String column, String text) {
    return lines().stream().filter(row -> row.text(column).equals(text)).toList();
  }

  /** One row of a table. */
  public record Row(Table table, List<String> cells) {
    private static final Pattern BETWEEN_PARTS = Pattern.compile(" \\| ");

    /** Returns the cell of a column. */
    public String text(String column) {
      return cells.get(table.column(column));
    }

    /** Returns the whole number in a column. */
    public int number(String column) {
      return Integer.parseInt(text(column));
    }

    /** Returns the local name of the IRI in a column. */
    public String id(String column) {
      return Vocabulary.id(text(column));
    }

    /** Says whether a column holds "true". */
    public boolean flag(String column) {
      return text(column).equals("true");
    }

    /** Returns the parts of a column that holds several values. */
    public List<String> list(String column) {
      return parts(text(column));
    }

    /** Returns the parts of a cell that holds several values. */
    public static List<String> parts(String cell) {
      return cell.isEmpty() ? List.of() : List.of(BETWEEN_PARTS.split(cell));
    }
  }
}
