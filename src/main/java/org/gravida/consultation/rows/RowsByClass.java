package org.gravida.consultation.rows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table, ready to be read for many patients of one run. Safe for many threads. */
public final class RowsByClass {
  private final List<Entry> entries = new ArrayList<>();
  private final BitSet relevant = new BitSet();
  private final Conditions conditions;
  private boolean isFree;

  /** A row, the numbers of what must hold of a patient to be told it, and that of its choice. */
  private record Entry(ToldRow row, List<Integer> all, BitSet any, BitSet none, int choice) {
    boolean holds(BitSet holding) {
      for (int i = 0; i < all.size(); i++) {
        if (!holding.get(all.get(i))) {
          return false;
        }
      }
      return (any.isEmpty() || any.intersects(holding)) && !none.intersects(holding);
    }
  }

  /** Indexes a table; rows that can hold of no patient of the run are left out. */
  public RowsByClass(AnswerTable table, Conditions conditions) {
    this.conditions = conditions;
    var choices = new HashMap<String, Integer>();
    for (ToldRow row : table.rows()) {
      enter(row, choices);
    }
  }

  private void enter(ToldRow row, Map<String, Integer> choices) {
    var all = parts(row, "all");
    var any = parts(row, "any");
    var none = parts(row, "none");
    boolean isOpen = any.isEmpty() || any.stream().anyMatch(conditions::isAlways);
    any.removeIf(conditions::isNever);
    if (all.stream().anyMatch(conditions::isNever)
        || none.stream().anyMatch(conditions::isAlways)
        || (any.isEmpty() && !isOpen)) {
      return;
    }
    all.removeIf(conditions::isAlways);
    none.removeIf(conditions::isNever);
    isFree |= all.isEmpty() && isOpen;
    String choice = parts(row, "choice").stream().findFirst().orElse("row " + row.number());
    entries.add(
        new Entry(
            row,
            numbers(all).stream().boxed().toList(),
            isOpen ? new BitSet() : numbers(any),
            numbers(none),
            choices.computeIfAbsent(choice, absent -> choices.size())));
  }

  private static List<String> parts(ToldRow row, String column) {
    return row.cells().table().columns().contains(column)
        ? new ArrayList<>(row.list(column))
        : new ArrayList<>();
  }

  private BitSet numbers(List<String> ids) {
    var numbers = new BitSet();
    ids.forEach(id -> numbers.set(conditions.number(id)));
    relevant.or(numbers);
    return numbers;
  }

  /** Returns the rows that are told to a patient of whom this holds, in their order. */
  public List<ToldRow> told(BitSet holding) {
    if (!isFree && !relevant.intersects(holding)) {
      return List.of();
    }
    var told = new ArrayList<ToldRow>();
    var chosen = new BitSet();
    for (Entry each : entries) {
      if (!chosen.get(each.choice()) && each.holds(holding)) {
        chosen.set(each.choice());
        told.add(each.row());
      }
    }
    return told;
  }

  /** Returns the rows that can hold of some patient of the run. */
  public List<ToldRow> rows() {
    return entries.stream().map(Entry::row).toList();
  }

  /** Returns the numbers of all on which it depends which rows are told; not to be changed. */
  public BitSet relevant() {
    return relevant;
  }
}
