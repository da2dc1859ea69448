package org.gravida.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.record.Field;

/**
 * Columns that together tell one fact of a row. What cells have said is remembered, since the rows
 * of a cohort say the same few things.
 */
final class ColumnGroup {
  private static final int MOST = 1 << 13;

  private final List<Columns.Column> columns = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final Map<String, RawFact.Words> said = new HashMap<>();
  private final StringBuilder together = new StringBuilder();
  private boolean begun;

  /** Adds a column and returns its place in the group. */
  int add(Columns.Column column) {
    columns.add(column);
    cells.add("");
    return columns.size() - 1;
  }

  /** Takes a cell of the present row that is not empty; says whether it is the first of them. */
  boolean put(int place, String cell) {
    cells.set(place, cell);
    boolean first = !begun;
    begun = true;
    return first;
  }

  /** Returns what the cells of the row say, and forgets the row. */
  RawFact.Words take() {
    together.setLength(0);
    for (String cell : cells) {
      together.append(cell).append('\0');
    }
    String key = together.toString();
    RawFact.Words words = said.get(key);
    if (words == null) {
      words = read();
      if (words.isShort()) {
        if (said.size() == MOST) {
          said.clear();
        }
        said.put(key, words);
      }
    }
    for (int i = 0; i < cells.size(); i++) {
      cells.set(i, "");
    }
    begun = false;
    return words;
  }

  private RawFact.Words read() {
    var fields = new EnumMap<Field, String>(Field.class);
    String what = "";
    for (int i = 0; i < cells.size(); i++) {
      Columns.Column column = columns.get(i);
      String cell = cells.get(i);
      if (cell.isEmpty()) {
        continue;
      }
      if (column.slot().isEmpty()) {
        what = Excerpt.clean(cell);
        continue;
      }
      if (!column.what().isEmpty()) {
        what = column.what();
        fields.putAll(column.given());
      }
      fields.put(column.slot().get().field(), column.slot().get().words(cell));
    }
    return new RawFact.Words("", what, fields, columns.get(0).readable());
  }
}
