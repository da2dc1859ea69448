package org.gravida.intake.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.BoundedCache;
import org.gravida.record.Field;
import org.gravida.record.Place;

/**
 * The columns of a wide table that make one fact together. What the same cells said before, on
 * whatever date, is not put into words again. Not safe for several threads.
 */
public final class ColumnGroup {
  private static final int NONE = -1;
  private static final int MOST = 4_000;

  private final List<Cell> columns = new ArrayList<>();
  private final BoundedCache<CellKey, RawFact> known = new BoundedCache<>(MOST);

  private int date = NONE;
  private int moment = NONE;
  private TermLexicon.Slot dateSlot = new TermLexicon.Slot(Field.DATE, "");
  private boolean filled;
  private String unit = "";

  /** A column and where it stands in the table. */
  private record Cell(int at, Columns.Column column) {}

  /**
   * Adds a column, right of those added before.
   *
   * @param at its place in the table
   * @param isMoment whether its term has no values, so that a date may stand in its place
   * @param ofNumbers the unit of its numbers; empty where a column or the cells tell it
   */
  public void add(int at, Columns.Column column, boolean isMoment, String ofNumbers) {
    var field = column.slot().map(TermLexicon.Slot::field);
    if (field.filter(Field.VALUE::equals).isPresent()) {
      unit = ofNumbers;
    }
    if (field.filter(Field.DATE::equals).isPresent()) {
      date = at;
      dateSlot = column.slot().orElseThrow();
    } else if (isMoment && field.filter(Field.VALUE::equals).isPresent()) {
      moment = at;
    }
    columns.add(new Cell(at, column));
  }

  /** Says whether a column, here since every patient has it, lacks the fact that it is beside. */
  public boolean isBeside(int at) {
    return !filled && columns.get(0).at != at;
  }

  /** Notes that a row fills a column; returns whether it is the first of the row. */
  public boolean fill() {
    boolean isFirst = !filled;
    filled = true;
    return isFirst;
  }

  /** Returns what the row says here, and makes ready for the next. */
  public RawFact fact(WideCells cells, Place place) {
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

  private RawFact words(WideCells cells, boolean isDated, boolean isMoment) {
    return known.of(key(cells, isDated, isMoment), key -> read(cells, isDated));
  }

  /** Returns everything the words depend on. */
  private CellKey key(WideCells cells, boolean isDated, boolean isMoment) {
    var texts = new String[columns.size() + 1];
    for (int i = 0; i < columns.size(); i++) {
      int at = columns.get(i).at;
      boolean isDate = at == date || (at == moment && !isDated);
      texts[i] = isDate ? "" : cells.raw(at);
    }
    texts[columns.size()] = isDated ? isMoment ? "both" : "dated" : isMoment ? "moment" : "";
    return new CellKey(texts);
  }

  /** Puts the cells into words, but for a date. */
  private RawFact read(WideCells cells, boolean isDated) {
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
    if (!unit.isEmpty() && fields.containsKey(Field.VALUE)) {
      fields.putIfAbsent(Field.UNIT, unit);
    }
    return new RawFact(Place.of(""), "", what, fields, readable);
  }
}
