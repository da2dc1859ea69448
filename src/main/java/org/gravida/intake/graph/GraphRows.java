package org.gravida.intake.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.table.CellKey;
import org.gravida.intake.table.FactColumns;
import org.gravida.intake.table.FactRow;
import org.gravida.intake.table.PatientRows;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** The facts of patients as rows of a table of one fact a row, numbered through the graph. */
final class GraphRows {
  private static final List<Field> FIELDS = List.of(Field.values());
  private static final int PATIENT = 0;
  private static final int WHAT = 1;
  private static final int FIRST = 2;
  private static final int UNREAD = FIRST + FIELDS.size();

  private final Place file;
  private final FactColumns columns;
  private long number;

  GraphRows(TermLexicon wording, Place file) {
    this.file = file;
    var header = new ArrayList<String>(List.of(Reserved.PATIENT, Reserved.WHAT));
    FIELDS.stream().map(wording::name).forEach(header::add);
    header.add(Reserved.UNREAD);
    columns = new FactColumns(wording, file, Mapping.none(), header);
  }

  /**
   * Returns the rows of a patient.
   *
   * @param isAgain whether another node has the same id
   * @param notes what is wrong with the patient
   */
  PatientRows of(PersonNode person, boolean isAgain, List<Problem> notes) {
    String id = person.ids().first();
    var place = place(id, number + 1);
    var facts = new ArrayList<FactNode>(person.facts());
    facts.sort(FactNode.IN_ORDER);
    var rows = new ArrayList<FactRow>(facts.size());
    facts.forEach(fact -> add(fact, id, rows));
    if (rows.isEmpty() || !notes.isEmpty()) {
      number += rows.isEmpty() ? 1 : 0;
      rows.add(new FactRow(number, Reserved.PATIENT, cells(), "", notes, ""));
    }
    return new PatientRows(
        columns, isAgain ? place.at(Fault.node(person.node())) : place, rows, false);
  }

  private void add(FactNode fact, String id, List<FactRow> rows) {
    var faults = new ArrayList<Fault>(fact.faults());
    if (fact.isEmpty()) {
      faults.add(Fault.nothingSaid());
    }
    var terms = fact.terms().isEmpty() ? List.of("") : fact.terms();
    for (int i = 0; i < terms.size(); i++) {
      number++;
      String[] cells = new String[UNREAD + 1];
      Arrays.fill(cells, "");
      cells[WHAT] = terms.get(i);
      fact.fields().forEach((field, words) -> cells[at(field)] = words);
      cells[UNREAD] = fact.isUnread() ? "yes" : "";
      if (faults.isEmpty()) {
        rows.add(row(cells));
      } else {
        cells[PATIENT] = id;
        cells[UNREAD] = "";
        var place = place(id, number);
        var named = Statement.isBlank(fact.name()) ? place : place.at(Fault.node(fact.name()));
        var problems =
            i > 0 ? List.<Problem>of() : faults.stream().map(each -> each.at(named)).toList();
        rows.add(
            new FactRow(number, "", CellKey.of(cells), "", problems, Excerpt.clean(fact.text())));
      }
    }
  }

  private FactRow row(String[] cells) {
    String date = cells[at(Field.DATE)];
    cells[at(Field.DATE)] = "";
    return new FactRow(number, Reserved.PATIENT, CellKey.of(cells), date, List.of(), "");
  }

  private static CellKey cells() {
    String[] cells = new String[UNREAD + 1];
    Arrays.fill(cells, "");
    return CellKey.of(cells);
  }

  private static int at(Field field) {
    return FIRST + FIELDS.indexOf(field);
  }

  private Place place(String id, long at) {
    return file.counted(Place.Unit.FACT, at).ofPatient(id);
  }
}
