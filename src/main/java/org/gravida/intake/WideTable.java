package org.gravida.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.Wording;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/**
 * Reads a table with one patient in each row. What cells were found to say is remembered from row
 * to row. Not safe for several threads.
 */
final class WideTable {
  private static final int NONE = -1;

  private final String place;
  private final Mapping mapping;
  private final List<String> header;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();
  private int patient = NONE;

  /**
   * Where a column belongs.
   *
   * @param group its group; empty when the column is not understood
   * @param number its number in the group
   */
  private record Spot(Optional<ColumnGroup> group, int number) {}

  WideTable(Wording wording, String place, Mapping mapping, List<String> header) {
    this.place = place;
    this.mapping = mapping;
    this.header = header;
    var names = new Columns(wording);
    var taken = new HashSet<Object>();
    var groups = new HashMap<String, ColumnGroup>();
    for (int i = 0; i < header.size(); i++) {
      spots.add(spot(column(names, i, taken), groups));
    }
    if (patient < 0) {
      problems.add(Reserved.noPatientColumn(place));
    }
  }

  /** Returns which column holds the ids; negative when none does. */
  static int patientColumn(List<String> header, Mapping mapping) {
    for (int i = 0; i < header.size(); i++) {
      if (Reserved.isPatient(mapping.column(header.get(i)))) {
        return i;
      }
    }
    return NONE;
  }

  private static Spot spot(Optional<Columns.Column> column, Map<String, ColumnGroup> groups) {
    var group = column.map(each -> groups.computeIfAbsent(each.group(), name -> new ColumnGroup()));
    return new Spot(group, group.map(each -> each.add(column.get())).orElse(NONE));
  }

  private Optional<Columns.Column> column(Columns names, int i, Set<Object> taken) {
    String name = mapping.column(header.get(i));
    if (Reserved.isPatient(name) && patient < 0) {
      patient = i;
      return Optional.empty();
    }
    if (name.isEmpty()) {
      if (!header.get(i).isEmpty()) {
        problems.add(Reserved.ignored(place, header.get(i)));
      }
      return Optional.empty();
    }
    var column = names.read(name);
    if (column.isEmpty()) {
      problems.add(Reserved.unknownColumn(place, header.get(i), names.hint(name)));
      return Optional.empty();
    }
    var meaning = List.of(column.get().group(), column.get().slot().map(Wording.Slot::field));
    if (!taken.add(meaning)) {
      problems.add(Reserved.repeatedColumn(place, header.get(i)));
      return Optional.empty();
    }
    return column;
  }

  /** Returns what is wrong with the columns. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  void read(TableRows rows, Arrivals arrivals) throws IOException {
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      row(row.get(), arrivals);
    }
  }

  void row(CsvRows.Row row, Arrivals arrivals) {
    String id = patient < 0 ? "" : Excerpt.clean(row.cells().get(patient));
    if (id.isEmpty()) {
      row.problems().forEach(arrivals::problem);
      arrivals.problem(Reserved.noId(row.place(), row.text()));
      return;
    }
    String where = row.place() + ", patient " + id;
    var found = new ArrayList<Problem>(row.problems());
    var facts = new ArrayList<RawFact>(spots.size());
    for (ColumnGroup group : filled(row, where, facts)) {
      RawFact fact = group.fact(where);
      facts.add(fact);
      if (!fact.readable()) {
        found.add(Reserved.markedUnread(where, fact.what()));
      }
    }
    arrivals.patient(new RawPatient(id, where, facts, found));
  }

  /** Fills the groups, in the order of their first cells; what no group takes is kept unread. */
  private List<ColumnGroup> filled(CsvRows.Row row, String where, List<RawFact> unread) {
    var filled = new ArrayList<ColumnGroup>(spots.size());
    List<String> cells = row.cells();
    for (int i = 0; i < spots.size(); i++) {
      String cell = mapping.cell(header.get(i), cells.get(i).strip());
      if (i == patient || cell.isEmpty()) {
        continue;
      }
      Spot spot = spots.get(i);
      if (row.readable() && spot.group().isPresent()) {
        ColumnGroup group = spot.group().get();
        if (group.put(spot.number(), cell)) {
          filled.add(group);
        }
      } else {
        String name = header.get(i);
        var value = Map.of(Field.VALUE, cell);
        unread.add(RawFact.unreadable(where + ", column " + name, name, value));
      }
    }
    return filled;
  }
}
