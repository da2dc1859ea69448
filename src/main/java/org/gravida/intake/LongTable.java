package org.gravida.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.Wording;
import org.gravida.knowledge.Dictionary;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/**
 * Reads a table with one fact in each row. The rows of a patient need not be neighbours; then all
 * patients are held until the table ends. In a table that is said to be sorted they are, and each
 * patient is handed over with the first row of the next.
 */
final class LongTable {
  private final Wording wording;
  private final String place;
  private final Mapping mapping;
  private final Arrivals arrivals;
  private final List<String> header;
  private final List<String> names;
  private final boolean sorted;
  private final Map<String, Patient> patients = new LinkedHashMap<>();

  /** What has been read of one patient. */
  private record Patient(String place, List<RawFact> facts, List<Problem> problems) {}

  LongTable(
      Wording wording,
      String place,
      Mapping mapping,
      Arrivals arrivals,
      List<String> header,
      boolean sorted) {
    this.sorted = sorted;
    this.wording = wording;
    this.place = place;
    this.mapping = mapping;
    this.arrivals = arrivals;
    this.header = header;
    this.names = header.stream().map(mapping::column).toList();
    columnProblems();
  }

  static boolean isLong(List<String> header, Mapping mapping) {
    return header.stream().map(mapping::column).anyMatch(name -> is(name, Reserved.WHAT));
  }

  void read(TableRows rows) throws IOException {
    try {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        row(row.get());
      }
    } catch (IOException e) {
      patients.values().forEach(patient -> patient.problems().add(brokenOff(patient.place())));
      finish();
      throw e;
    }
    finish();
  }

  private static Problem brokenOff(String place) {
    return Problem.error(
        place,
        "a table that breaks off further down",
        "all rows of the patient",
        "Get the whole file: rows of this patient may be missing.");
  }

  /** Hands over every patient, in the order in which they first appear. */
  void finish() {
    patients.forEach(
        (id, patient) ->
            arrivals.patient(
                new RawPatient(id, patient.place(), patient.facts(), patient.problems())));
    patients.clear();
  }

  void row(CsvRows.Row row) {
    String id = "";
    String what = "";
    boolean marked = false;
    var fields = new EnumMap<Field, String>(Field.class);
    var others = new LinkedHashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      String name = names.get(i);
      String cell = mapping.cell(header.get(i), row.cells().get(i).strip());
      Optional<Wording.Slot> slot = wording.slot(name);
      if (cell.isEmpty()) {
        continue;
      }
      if (Reserved.isPatient(name) && id.isEmpty()) {
        id = Excerpt.clean(cell);
      } else if (is(name, Reserved.WHAT) && what.isEmpty()) {
        what = Excerpt.clean(cell);
      } else if (is(name, Reserved.UNREAD)) {
        marked = true;
      } else if (slot.isPresent() && !fields.containsKey(slot.get().field())) {
        fields.put(slot.get().field(), slot.get().words(cell));
      } else {
        others.put(header.get(i), cell);
      }
    }
    if (id.isEmpty()) {
      arrivals.problem(Reserved.noId(row.place(), row.text()));
      row.problems().forEach(arrivals::problem);
    } else {
      add(row, id, what, fields, others, marked);
    }
  }

  private void add(
      CsvRows.Row row,
      String id,
      String what,
      Map<Field, String> fields,
      Map<String, String> others,
      boolean marked) {
    if (sorted && !patients.containsKey(id)) {
      finish();
    }
    String where = row.place() + ", patient " + id;
    var patient =
        patients.computeIfAbsent(
            id, key -> new Patient(where, new ArrayList<>(), new ArrayList<>()));
    patient.problems().addAll(row.problems());
    boolean empty = what.isEmpty() && fields.isEmpty() && others.isEmpty() && !marked;
    if (row.readable() && empty) {
      return;
    }
    if (row.readable()) {
      patient.facts().add(new RawFact(where, "", what, fields, !marked));
      others.forEach(
          (name, cell) ->
              patient
                  .facts()
                  .add(RawFact.unreadable(where, what + " " + name, Map.of(Field.VALUE, cell))));
    } else {
      patient.facts().add(RawFact.unreadable(where, what, Map.of(Field.NOTE, row.text())));
    }
    if (marked) {
      patient.problems().add(Reserved.markedUnread(where, what));
    }
  }

  private void columnProblems() {
    var seen = new ArrayList<Object>();
    for (int i = 0; i < header.size(); i++) {
      String name = names.get(i);
      Object meaning =
          wording.slot(name).<Object>map(Wording.Slot::field).orElse(Dictionary.fold(name));
      if (name.isEmpty()) {
        arrivals.problem(Reserved.ignored(place, header.get(i)));
      } else if (!isKnown(name)) {
        arrivals.problem(
            Reserved.unknownColumn(place, header.get(i), Reserved.near(name, known().toList())));
      } else if (seen.contains(meaning)) {
        arrivals.problem(Reserved.repeatedColumn(place, header.get(i)));
      }
      seen.add(meaning);
    }
    if (names.stream().noneMatch(Reserved::isPatient)) {
      arrivals.problem(Reserved.noPatientColumn(place));
    }
  }

  private boolean isKnown(String name) {
    return Reserved.isPatient(name)
        || is(name, Reserved.WHAT)
        || is(name, Reserved.UNREAD)
        || wording.slot(name).isPresent();
  }

  private Stream<String> known() {
    return Stream.concat(
        Stream.of(Reserved.PATIENT, Reserved.WHAT),
        Arrays.stream(Field.values()).map(wording::name));
  }

  private static boolean is(String name, String other) {
    return Dictionary.fold(name).equals(Dictionary.fold(other));
  }
}
