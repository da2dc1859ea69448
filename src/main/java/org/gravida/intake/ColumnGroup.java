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
  private final Map<RawFact, RawFact> shared;
  private int dateColumn = -1;
  private int momentColumn = -1;
  private Cells cells = new Cells(0);
  private Cells last = new Cells(0);
  private RawFact lastWords = new RawFact("", "", "", Map.of(), false);
  private String date = "";
  private String moment = "";
  private int filled;

  /** What stands in the columns: null in an empty one, {@link #DATED} for a date. */
  private static final class Cells {
    private final String[] texts;

    Cells(int width) {
      texts = new String[width];
    }

    Cells copy() {
      var copy = new Cells(texts.length);
      System.arraycopy(texts, 0, copy.texts, 0, texts.length);
      return copy;
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

  /** Shares words with the other groups of a table. */
  ColumnGroup(Map<RawFact, RawFact> shared) {
    this.shared = shared;
  }

  /**
   * Adds a column.
   *
   * @param isMoment whether its term has no values, so that a date may stand in its place
   * @return its number in the group
   */
  int add(Columns.Column column, boolean isMoment) {
    int number = columns.size();
    var field = column.slot().map(Wording.Slot::field);
    if (field.filter(Field.DATE::equals).isPresent()) {
      dateColumn = number;
    } else if (isMoment && field.filter(Field.VALUE::equals).isPresent()) {
      momentColumn = number;
    }
    columns.add(column);
    cells = new Cells(number + 1);
    last = new Cells(number + 1);
    return number;
  }

  /**
   * Takes what stands in a column of a row.
   *
   * @return whether it is the first of the row
   */
  boolean put(int column, String cell) {
    if (column == dateColumn) {
      date = cell;
      cells.texts[column] = DATED;
    } else if (column == momentColumn) {
      moment = cell;
      cells.texts[column] = DATED;
    } else {
      cells.texts[column] = cell;
    }
    return filled++ == 0;
  }

  /** Returns what the row says here, and makes ready for the next. */
  RawFact fact(String place) {
    if (!moment.isEmpty() && !date.isEmpty()) {
      cells.texts[momentColumn] = moment;
      moment = "";
    }
    if (!cells.equals(last)) {
      lastWords = words();
      Cells spare = last;
      last = cells;
      cells = spare;
    }
    Arrays.fill(cells.texts, null);
    RawFact fact =
        moment.isEmpty()
            ? lastWords.dated(place, date.isEmpty() ? "" : slot(dateColumn).words(date), Field.DATE)
            : lastWords.dated(place, slot(momentColumn).words(moment), Field.VALUE);
    date = "";
    moment = "";
    filled = 0;
    return fact;
  }

  private RawFact words() {
    RawFact before = known.get(cells);
    if (before != null) {
      return before;
    }
    bound(known);
    bound(shared);
    RawFact words = shared.computeIfAbsent(read(), first -> first);
    known.put(cells.copy(), words);
    return words;
  }

  private static void bound(Map<?, ?> memory) {
    if (memory.size() == MOST) {
      memory.clear();
    }
  }

  private Wording.Slot slot(int column) {
    return columns.get(column).slot().orElseThrow();
  }

  /** Puts the cells into words, but for a date. */
  private RawFact read() {
    String what = "";
    boolean readable = true;
    var fields = new EnumMap<Field, String>(Field.class);
    for (int i = 0; i < columns.size(); i++) {
      if (cells.texts[i] != null) {
        var column = columns.get(i);
        readable = column.readable();
        if (column.slot().isEmpty()) {
          what = Excerpt.clean(cells.texts[i]);
        } else if (!column.what().isEmpty()) {
          what = column.what();
          fields.putAll(column.given());
        }
        if (column.slot().isPresent() && !cells.texts[i].equals(DATED)) {
          fields.put(slot(i).field(), slot(i).words(cells.texts[i]));
        }
      }
    }
    return new RawFact("", "", what, fields, readable);
  }
}
