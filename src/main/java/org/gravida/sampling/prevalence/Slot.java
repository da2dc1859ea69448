package org.gravida.sampling.prevalence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.record.Field;
import org.gravida.sampling.chance.Chance;
import org.gravida.sampling.chance.Share;

/**
 * One fact that a record may hold, and what it says for whom.
 *
 * @param what id of the term it is about
 * @param question the number of its first question
 * @param missing how often it is left out
 * @param wrong how often it has the value of another entry
 * @param garbled how often its value is spoilt in writing
 * @param entries the last one that holds counts
 */
public record Slot(
    String name,
    String what,
    long question,
    Share missing,
    Share wrong,
    Share garbled,
    List<Entry> entries) {
  /** What the fact says for some patients; nothing when there are no cells. */
  public record Entry(When when, List<Cell> cells) {
    public Entry {
      cells = List.copyOf(cells);
    }

    static Entry of(When when, Map<Field, Filling> fields) {
      var cells = new EnumMap<Field, Cell>(Field.class);
      fields.forEach((field, filling) -> cells.put(field, Cell.of(field, filling)));
      return new Entry(when, List.copyOf(cells.values()));
    }

    public Optional<Cell> value() {
      return cells.stream().filter(cell -> cell.field() == Field.VALUE).findFirst();
    }

    private boolean hasOtherValue(Entry other) {
      return value().isPresent() && other.value().isPresent() && !value().equals(other.value());
    }
  }

  /** How a field is filled; the question is counted from the first of the slot. */
  public record Cell(Field field, long question, Filling filling) {
    static Cell of(Field field, Filling filling) {
      return new Cell(field, Chance.question(field.name()), filling);
    }
  }

  public Slot {
    entries = List.copyOf(entries);
  }

  public Optional<Entry> entry(boolean[] drawn) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).when().holds(drawn)) {
        return Optional.of(entries.get(i)).filter(entry -> !entry.cells().isEmpty());
      }
    }
    return Optional.empty();
  }

  /** Returns the entries whose value could wrongly stand for this one's. */
  public List<Entry> others(Entry entry) {
    return entries.stream().filter(entry::hasOtherValue).toList();
  }
}
