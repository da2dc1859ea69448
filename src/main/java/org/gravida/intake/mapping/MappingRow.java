package org.gravida.intake.mapping;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.gravida.knowledge.Dictionary;
import org.gravida.record.Place;

/**
 * One row of a mapping file.
 *
 * @param place file and line
 * @param column name in the foreign table, with a star for a number; a lone star for every column;
 *     empty for a constant
 * @param means our name of the column, with the same star; empty if the row does not say
 * @param value foreign cell; empty for a row about the whole column
 * @param becomes our cell; for a constant what it is
 * @param unit of the numbers in the column
 * @param dates order of numbers in its dates
 */
public record MappingRow(
    Place place,
    String column,
    String means,
    String value,
    String becomes,
    String unit,
    String dates)
    implements Serializable {
  /** What stands where a column or cell is not decided yet, and is read as without the row. */
  public static final String OPEN = "?";

  static final String STAR = "*";

  public MappingRow {
    requireNonNull(place, "place");
    requireNonNull(column, "column");
    requireNonNull(means, "means");
    requireNonNull(value, "value");
    requireNonNull(becomes, "becomes");
    requireNonNull(unit, "unit");
    requireNonNull(dates, "dates");
  }

  /** Says whether it is about every column. */
  public boolean isOfAll() {
    return column.equals(STAR);
  }

  /** Says whether every patient is to have a value that the table does not tell. */
  public boolean isConstant() {
    return column.isEmpty();
  }

  /** Says whether its column stands for one with each number. */
  public boolean isPattern() {
    return !isOfAll() && column.contains(STAR);
  }

  /** Says whether it tells a column apart from how cells are read: empty leaves the column out. */
  public boolean isNaming() {
    return !means.isEmpty()
        || (value.isEmpty() && becomes.isEmpty() && unit.isEmpty() && dates.isEmpty());
  }

  /** Says whether what a cell says is changed. */
  public boolean isOfCell() {
    return !value.isEmpty();
  }

  MappingRow withCell(String word, String ours) {
    return new MappingRow(place, column, "", word, ours, "", "");
  }

  /** Returns the name by which rows about one column are told. */
  String key() {
    return isPattern() ? ColumnPattern.spelling(column) : Dictionary.fold(column);
  }
}
