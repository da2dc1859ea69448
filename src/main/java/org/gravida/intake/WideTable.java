package org.gravida.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private final List<Optional<Columns.Column>> columns = new ArrayList<>();
  private int patient = -1;

  /** What the columns of one group say in one row. */
  private static final class Group {
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private String what = "";
    private boolean readable = true;
  }

  WideTable(
      Wording wording, String place, Mapping mapping, Arrivals arrivals, List<String> header) {
    this.place = place;
    this.mapping = mapping;
    this.arrivals = arrivals;
    this.header = header;
    var names = new Columns(wording);
    var taken = new HashSet<Object>();
    for (int i = 0; i < header.size(); i++) {
      columns.add(column(names, i, taken));
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
    var groups = new LinkedHashMap<String, Group>();
    var facts = new ArrayList<RawFact>();
    for (int i = 0; i < columns.size(); i++) {
      String name = header.get(i);
      String cell = mapping.cell(name, row.cells().get(i).strip());
      if (i == patient || cell.isEmpty()) {
        continue;
      }
      if (row.readable() && columns.get(i).isPresent()) {
        put(columns.get(i).get(), cell, groups);
      } else {
        var value = Map.of(Field.VALUE, cell);
        facts.add(RawFact.unreadable(where + ", column " + name, name, value));
      }
    }
    for (Group group : groups.values()) {
      facts.add(new RawFact(where, "", group.what, group.fields, group.readable));
      if (!group.readable) {
        problems.add(Reserved.markedUnread(where, group.what));
      }
    }
    arrivals.patient(new RawPatient(id, where, facts, problems));
  }

  private static void put(Columns.Column column, String cell, Map<String, Group> groups) {
    Group group = groups.computeIfAbsent(column.group(), name -> new Group());
    group.readable = column.readable();
    if (column.slot().isEmpty()) {
      group.what = Excerpt.clean(cell);
      return;
    }
    if (!column.what().isEmpty()) {
      group.what = column.what();
      group.fields.putAll(column.given());
    }
    group.fields.put(column.slot().get().field(), column.slot().get().words(cell));
  }
}
