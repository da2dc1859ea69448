package org.gravida.intake.text;

import java.util.ArrayList;
import java.util.List;

/** Columns of a table, whose cells are copied with those of their neighbours among them. */
public final class ColumnRuns {
  /** The first and last columns of each run of neighbours, one after another. */
  private final List<int[]> runs = new ArrayList<>();

  /** Adds a column, right of those added before. */
  public void add(int column) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last)[1] == column - 1) {
      runs.get(last)[1] = column;
    } else {
      runs.add(new int[] {column, column});
    }
  }

  /** Returns how many bytes the cells of a row take, with an end behind each run. */
  public int length(RowCells cells) {
    int length = 0;
    for (int i = 0; i < runs.size(); i++) {
      length += cells.length(runs.get(i)[0], runs.get(i)[1]) + 1;
    }
    return length;
  }

  /**
   * Copies the cells of a row as they stand, with {@link RowCells#BETWEEN} behind each run.
   *
   * @return where they end in the target
   */
  public int copy(RowCells cells, byte[] target, int from) {
    int at = from;
    for (int i = 0; i < runs.size(); i++) {
      at = cells.copy(runs.get(i)[0], runs.get(i)[1], target, at);
      target[at++] = RowCells.BETWEEN;
    }
    return at;
  }
}
