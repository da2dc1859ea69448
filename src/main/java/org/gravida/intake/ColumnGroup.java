package org.gravida.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.text.ByteMemory;
import org.gravida.intake.text.ColumnRuns;
import org.gravida.intake.text.RowCells;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Field;
import org.gravida.record.Place;

/**
 * The columns of a wide table that make one fact together. What the same cells said before, on
 * whatever date, is not put into words again. Not safe for several threads.
 */
final class ColumnGroup {
  private static final int NONE = -1;

  private final List<Cell> columns = new ArrayList<>();
  private final ByteMemory<RawFact> known = new ByteMemory<>();
  private final Map<RawFact, RawFact> shared;

  /** The columns that hold no date. */
  private final ColumnRuns runs = new ColumnRuns();

  private int date = NONE;
  private int moment = NONE;
  private TermLexicon.Slot dateSlot = new TermLexicon.Slot(Field.DATE, "");
  private byte[] key = new byte[1 << 6];
  private boolean filled;

  /** A column and where it stands in the table. */
  private record Cell(int at, Columns.Column column) {}

  /** Shares words with the other groups of a table. */
  ColumnGroup(Map<RawFact, RawFact> shared) {
    this.shared = shared;
  }

  /**
   * Adds a column, right of those added before.
   *
   * @param at its place in the table
   * @param isMoment whether its term has no values, so that a date may stand in its place
   */
  void add(int at, Columns.Column column, boolean isMoment) {
    var field = column.slot().map(TermLexicon.Slot::field);
    if (field.filter(Field.DATE::equals).isPresent()) {
      date = at;
      dateSlot = column.slot().orElseThrow();
    } else if (isMoment && field.filter(Field.VALUE::equals).isPresent()) {
      moment = at;
    } else {
      runs.add(at);
    }
    columns.add(new Cell(at, column));
  }

  /** Notes that a row fills a column; returns whether it is the first of the row. */
  boolean fill() {
    boolean isFirst = !filled;
    filled = true;
    return isFirst;
  }

  /** Returns what the row says here, and makes ready for the next. */
  RawFact fact(RowCells cells, Place place) {
    filled = false;
    boolean isDated = date >= 0 && !cells.isEmpty(date);
    boolean isMoment = moment >= 0 && !cells.isEmpty(moment);
    RawFact words = words(cells, isDated, isMoment);
    if (isDated) {
      return words.dated(place, dateSlot.words(cells.text(date)), Field.DATE);
    }
    return words.dated(
        place, isMoment ? cells.text(moment) : "", isMoment ? Field.VALUE : Field.DATE);
  }

  private RawFact words(RowCells cells, boolean isDated, boolean isMoment) {
    int length = key(cells, isDated, isMoment);
    RawFact before = known.get(key, length);
    if (before != null) {
      return before;
    }
    if (shared.size() == ByteMemory.MOST) {
      shared.clear();
    }
    RawFact words = shared.computeIfAbsent(read(cells, isDated), first -> first);
    known.put(key, length, words);
    return words;
  }

  /** Writes down everything the words depend on; returns how many bytes it is. */
  private int key(RowCells cells, boolean isDated, boolean isMoment) {
    int length = 1 + runs.length(cells);
    length += isDated && isMoment ? cells.length(moment, moment) : 0;
    if (key.length < length) {
      key = new byte[2 * length];
    }
    key[0] = (byte) ((isDated ? 1 : 0) + (isMoment ? 2 : 0));
    int at = runs.copy(cells, key, 1);
    return isDated && isMoment ? cells.copy(moment, moment, key, at) : at;
  }

  /** Puts the cells into words, but for a date. */
  private RawFact read(RowCells cells, boolean isDated) {
    String what = "";
    boolean readable = true;
    var fields = new EnumMap<Field, String>(Field.class);
    for (Cell cell : columns) {
      if (!cells.isEmpty(cell.at)) {
        var column = cell.column;
        readable = column.readable();
        if (column.slot().isEmpty()) {
          what = Excerpt.clean(cells.text(cell.at));
        } else if (!column.what().isEmpty()) {
          what = column.what();
          fields.putAll(column.given());
        }
        boolean isDate = cell.at == date || (cell.at == moment && !isDated);
        if (column.slot().isPresent() && !isDate) {
          var slot = column.slot().get();
          fields.put(slot.field(), slot.words(cells.text(cell.at)));
        }
      }
    }
    return new RawFact(Place.of(""), "", what, fields, readable);
  }
}
