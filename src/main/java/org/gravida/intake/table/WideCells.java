package org.gravida.intake.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gravida.intake.wording.Excerpt;

/** The cells of one row of a wide table after another. Not safe for several threads. */
public final class WideCells {
  /** What each column makes of its words; null where it keeps them. */
  private final UnaryOperator<String>[] meanings;

  private List<String> cells = List.of();
  private List<String> more = List.of();

  /** What stands in place of cells of this row; null but where something does. */
  private final String[] instead;

  private boolean isChanged;

  @SuppressWarnings("unchecked")
  public WideCells(int width) {
    meanings = (UnaryOperator<String>[]) new UnaryOperator<?>[width];
    instead = new String[width];
  }

  /** Reads other words for those in the cells of a column. */
  public void read(int column, UnaryOperator<String> meaning) {
    meanings[column] = meaning;
  }

  /**
   * Takes the next row.
   *
   * @param behind what stands behind it, as in every row
   */
  public void take(List<String> row, List<String> behind) {
    cells = row;
    more = behind;
    if (isChanged) {
      Arrays.fill(instead, null);
      isChanged = false;
    }
  }

  /** Puts words in the place of a cell of this row. */
  void put(int column, String words) {
    instead[column] = words;
    isChanged = true;
  }

  /** Returns a cell as it stands in the file. */
  String raw(int column) {
    if (instead[column] != null) {
      return instead[column];
    }
    return column < cells.size() ? cells.get(column) : more.get(column - cells.size());
  }

  /** Says whether nothing but space, or a lone dash, stands in a cell. */
  public boolean isEmpty(int column) {
    String cell = raw(column);
    boolean isPlain = !cell.isEmpty() && cell.charAt(0) > '-' && cell.charAt(0) < 0x7F;
    return cell.isEmpty()
        || (!(isPlain && meanings[column] == null) && Excerpt.said(text(column)).isEmpty());
  }

  /** Returns the words of a cell, clean. */
  public String text(int column) {
    String words = Excerpt.clean(raw(column));
    boolean isOurs = meanings[column] == null || instead[column] != null;
    return isOurs ? words : meanings[column].apply(words);
  }
}
