package org.gravida.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.intake.ids.PatientIds;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.RowCells;
import org.gravida.intake.text.RowTaker;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.text.Utf8Text;
import org.gravida.record.Place;

/**
 * Goes through the ids of a table with one fact in each row before it is read, to learn whether the
 * rows of each patient are neighbours.
 */
final class Neighbours implements RowTaker {
  /** How many rows may need care, and one more in so many. */
  private static final int FEW = 10;

  private static final int SOME = 50;

  private final FactColumns columns;
  private final RowCells cells;
  private final PatientIds ended = new PatientIds();
  private byte[] named = {};
  private long patients;

  private Neighbours(FactColumns columns, char separator) {
    this.columns = columns;
    cells = new RowCells(columns.count(), separator);
  }

  /**
   * Says whether the rows of each patient are neighbours, and everyone has an id; no, if a row
   * cannot be read or many rows need care.
   */
  static boolean areAllIn(Path file, FactColumns columns) {
    try (var in = Files.newInputStream(file)) {
      var text = new Utf8Text(in, Place.of(""));
      var rows = new CsvRows(TextLines.ofRows(text), Place.of(""));
      return rows.header().size() == columns.count()
          && columns.patient() >= 0
          && new Neighbours(columns, rows.separator()).areAll(rows);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean areAll(CsvRows rows) throws IOException {
    long careful = 0;
    while (true) {
      rows.offer(this);
      var row = rows.next();
      if (row.isEmpty()) {
        return true;
      }
      careful++;
      boolean isPlain = row.get().readable() && row.get().problems().isEmpty();
      if (!isPlain || careful > FEW + row.get().number() / SOME) {
        return false;
      }
      cells.take(row.get().cells());
      if (!isTaken()) {
        return false;
      }
    }
  }

  @Override
  public int take(byte[] text, int from, int to, long line) {
    int next = cells.take(text, from, to);
    return next >= 0 && isTaken() ? next : -1;
  }

  private boolean isTaken() {
    int at = columns.patient();
    if (cells.isEmpty(at)) {
      return false;
    }
    if (named.length > 0 && cells.is(at, named)) {
      return true;
    }
    String id = columns.id(cells.text(at));
    patients++;
    if (id.isEmpty() || !ended.isNew(id, patients)) {
      return false;
    }
    named = cells.bytes(at);
    return true;
  }
}
