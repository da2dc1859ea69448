package org.gravida.intake.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.intake.wording.UnknownFields;
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

  /** Columns of a meaning that another has, and others that may change what this fact says. */
  private final List<Cell> again = new ArrayList<>(0);

  private final List<Cell> beside = new ArrayList<>(0);

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

  /** Says whether the name of a column tells the number of an episode. */
  boolean isOfEpisode() {
    return columns.stream().anyMatch(each -> each.column.given().containsKey(Field.EPISODE));
  }

  /** Adds a column of a meaning that one of these has. */
  public void addAgain(int at, Columns.Column column) {
    again.add(new Cell(at, column));
  }

  /** Adds a column that is not understood, whose name begins with that of this fact. */
  public void addBeside(int at, Columns.Begun name) {
    beside.add(new Cell(at, new Columns.Column("", name.rest(), Map.of(), Optional.empty(), true)));
  }

  /**
   * Lets columns of one meaning fill one another, and returns why a row leaves this fact unread;
   * empty if it does not.
   */
  public Optional<UnknownFields.Doubt> settle(WideCells cells, UnknownFields unknown) {
    if (again.isEmpty() && beside.isEmpty()) {
      return Optional.empty();
    }
    var doubts = new ArrayList<UnknownFields.Doubt>(0);
    again.forEach(each -> again(each, cells, unknown).ifPresent(doubts::add));
    for (Cell each : beside) {
      if (!cells.isEmpty(each.at)) {
        String what = columns.get(0).column.what();
        unknown.besideFacts(what, each.column.what(), cells.text(each.at)).ifPresent(doubts::add);
      }
    }
    return doubts.stream().findFirst();
  }

  private Optional<UnknownFields.Doubt> again(Cell other, WideCells cells, UnknownFields unknown) {
    var slot = other.column.slot();
    var first =
        columns.stream()
            .filter(
                each ->
                    each.column
                        .slot()
                        .map(TermLexicon.Slot::field)
                        .equals(slot.map(TermLexicon.Slot::field)))
            .findFirst()
            .orElseThrow();
    if (cells.isEmpty(other.at) || unknown.isMissing(cells.text(other.at))) {
      return Optional.empty();
    }
    boolean isSameSlot = first.column.slot().equals(slot);
    String words = cells.text(other.at);
    boolean isPlain = first.column.slot().filter(each -> each.words(words).equals(words)).isPresent();
    boolean isFree = cells.isEmpty(first.at) || unknown.isMissing(cells.text(first.at));
    if (isFree && (isSameSlot || isPlain)) {
      cells.put(first.at, isSameSlot ? words : slot.map(each -> each.words(words)).orElse(words));
      return Optional.empty();
    }
    String before = cells.isEmpty(first.at) ? "" : cells.text(first.at);
    if (isSameSlot && unknown.areAlike(before, words)) {
      return Optional.empty();
    }
    cells.put(first.at, before + "; " + words);
    String field =
        slot.map(TermLexicon.Slot::field).orElse(Field.VALUE).name().toLowerCase(Locale.ROOT);
    return Optional.of(UnknownFields.Doubt.twice(first.column.what(), field, before, words));
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
