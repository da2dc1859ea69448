package org.gravida.intake.table;

import java.io.IOException;
import org.gravida.intake.ids.PatientIds;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.PlainText;
import org.gravida.intake.text.TextLines;
import org.gravida.record.Place;

/**
 * Goes through the ids of a table with several rows a patient before it is read, to learn whether
 * the rows of each patient are neighbours.
 */
public final class Neighbours {
  private Neighbours() {}

  /**
   * Says whether the rows of each patient are neighbours, and everyone has an id; no, if a row
   * cannot be read.
   */
  public static boolean areAllIn(PlainText file, PatientRows.Keyed columns) {
    try (var text = file.open(Place.of(""))) {
      var rows = new CsvRows(new TextLines(text), Place.of(""));
      return rows.header(cells -> cells.size() == columns.count()).size() == columns.count()
          && columns.patient() >= 0
          && areAll(rows, columns);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean areAll(CsvRows rows, PatientRows.Keyed columns) throws IOException {
    var ended = new PatientIds();
    String named = "";
    long patients = 0;
    rows.only(columns.patient());
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      String cell = row.get().cells().get(columns.patient());
      if (!row.get().readable() || !row.get().problems().isEmpty() || cell.isEmpty()) {
        return false;
      }
      if (!cell.equals(named)) {
        String id = columns.id(cell);
        if (id.isEmpty() || !ended.isNew(id, ++patients)) {
          return false;
        }
        named = cell;
      }
    }
    return true;
  }
}
