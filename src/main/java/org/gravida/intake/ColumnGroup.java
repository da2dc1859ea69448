package org.gravida.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.Wording;
import org.gravida.record.Field;

/**
 * The columns of a wide table that make one fact together. What the same cells said before, on
 * whatever date, is not put into words again. Not safe for several threads.
 */
final class ColumnGroup {
  private static final int MOST = 4_000;
  private static final String DATED = "";

  private final List<Columns.Column> columns = new ArrayList<>();
  private final Map<Cells, RawFact> known = new HashMap<>();
  private int dateColumn = -1;
  private Cells cells = new Cells(0);
  private String date = "";
  private int filled;

  /** What stands in the columns: null in an empty one, {@link #DATED} for a date. */
  private static final class Cells {
    private final String[] texts;

    Cells(int width) {
      texts = new String[width];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Cells those && Arrays.equals(texts, those.texts);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(texts);
    }
  }

  /** Adds a column and returns its number in the group. */
  int add(Columns.Column column) {
    if (column.slot().map(Wording.Slot::field).filter(Field.DATE::equals).isPresent()) {
      dateColumn = columns.size();
    }
    columns.add(column);
    cells = new Cells(columns.size());
    return columns.size() - 1;
  }

  /**
   * Takes what stands in a column of a row.
   *
   * @return whether it is the first of the row
   */
  boolean put(int column, String cell) {
    if (column == dateColumn) {
      date = cell;
    }
    cells.texts[column] = column == dateColumn ? DATED : cell;
    return filled++ == 0;
  }

  /** Returns what the row says here, and makes ready for the next. */
  RawFact fact(String place) {
    RawFact before = known.get(cells);
    RawFact fact;
    if (before == null) {
      fact = read(place);
      if (known.size() == MOST) {
        known.clear();
      }
      known.put(cells, fact);
      cells = new Cells(columns.size());
    } else {
      String words = dateColumn < 0 || date.isEmpty() ? "" : Excerpt.clean(dateWords());
      fact = new RawFact(place, before.section(), before.words(), words, before.readable());
      Arrays.fill(cells.texts, null);
    }
    date = "";
    filled = 0;
    return fact;
  }

  private String dateWords() {
    return columns.get(dateColumn).slot().orElseThrow().words(date);
  }

  private RawFact read(String place) {
    String what = "";
    boolean readable = true;
    var fields = new EnumMap<Field, String>(Field.class);
    for (int i = 0; i < columns.size(); i++) {
      if (cells.texts[i] != null) {
        var column = columns.get(i);
        readable = column.readable();
        if (column.slot().isEmpty()) {
          what = Excerpt.clean(cells.texts[i]);
        } else {
          if (!column.what().isEmpty()) {
            what = column.what();
            fields.putAll(column.given());
          }
          var slot = column.slot().get();
          fields.put(slot.field(), slot.words(i == dateColumn ? date : cells.texts[i]));
        }
      }
    }
    return new RawFact(place, "", what, fields, readable);
  }
}
