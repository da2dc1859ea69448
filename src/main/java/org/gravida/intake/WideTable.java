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

/** Reads a table with one patient in each row. */
final class WideTable {
  private final String place;
  private final Mapping mapping;
  private final Arrivals arrivals;
  private final List<String> header;
  private final List<Optional<Seat>> seats = new ArrayList<>();
  private int patient = -1;

  /** Where the cells of a column belong. */
  private record Seat(ColumnGroup group, int place) {}

  WideTable(
      Wording wording, String place, Mapping mapping, Arrivals arrivals, List<String> header) {
    this.place = place;
    this.mapping = mapping;
    this.arrivals = arrivals;
    this.header = header;
    var names = new Columns(wording);
    var taken = new HashSet<Object>();
    var groups = new HashMap<String, ColumnGroup>();
    for (int i = 0; i < header.size(); i++) {
      seats.add(column(names, i, taken).map(column -> seat(column, groups)));
    }
    if (patient < 0) {
      arrivals.problem(Reserved.noPatientColumn(place));
    }
  }

  /** Returns which column holds the ids; negative when none does. */
  static int patientColumn(List<String> header, Mapping mapping) {
    for (int i = 0; i < header.size(); i++) {
      if (Reserved.isPatient(mapping.column(header.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private static Seat seat(Columns.Column column, Map<String, ColumnGroup> groups) {
    var group = groups.computeIfAbsent(column.group(), name -> new ColumnGroup());
    return new Seat(group, group.add(column));
  }

  private Optional<Columns.Column> column(Columns names, int i, Set<Object> taken) {
    String name = mapping.column(header.get(i));
    if (Reserved.isPatient(name) && patient < 0) {
      patient = i;
      return Optional.empty();
    }
    if (name.isEmpty()) {
      if (!header.get(i).isEmpty()) {
        arrivals.problem(Reserved.ignored(place, header.get(i)));
      }
      return Optional.empty();
    }
    var column = names.read(name);
    if (column.isEmpty()) {
      arrivals.problem(Reserved.unknownColumn(place, header.get(i), names.hint(name)));
      return Optional.empty();
    }
    var meaning = List.of(column.get().group(), column.get().slot().map(Wording.Slot::field));
    if (!taken.add(meaning)) {
      arrivals.problem(Reserved.repeatedColumn(place, header.get(i)));
      return Optional.empty();
    }
    return column;
  }

  void read(TableRows rows) throws IOException {
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      row(row.get());
    }
  }

  void row(CsvRows.Row row) {
    String id = patient < 0 ? "" : Excerpt.clean(row.cells().get(patient));
    if (id.isEmpty()) {
      row.problems().forEach(arrivals::problem);
      arrivals.problem(Reserved.noId(row.place(), row.text()));
      return;
    }
    String where = row.place() + ", patient " + id;
    var problems = new ArrayList<Problem>(row.problems());
    var begun = new ArrayList<ColumnGroup>();
    var facts = new ArrayList<RawFact>();
    for (int i = 0; i < seats.size(); i++) {
      String name = header.get(i);
      String cell = mapping.cell(name, row.cells().get(i).strip());
      if (i == patient || cell.isEmpty()) {
        continue;
      }
      if (row.readable() && seats.get(i).isPresent()) {
        Seat seat = seats.get(i).get();
        if (seat.group().put(seat.place(), cell)) {
          begun.add(seat.group());
        }
      } else {
        var value = Map.of(Field.VALUE, cell);
        facts.add(RawFact.unreadable(where + ", column " + name, name, value));
      }
    }
    for (ColumnGroup group : begun) {
      var words = group.take();
      facts.add(new RawFact(where, words));
      if (!words.readable()) {
        problems.add(Reserved.markedUnread(where, words.what()));
      }
    }
    arrivals.patient(new RawPatient(id, where, facts, problems));
  }
}
