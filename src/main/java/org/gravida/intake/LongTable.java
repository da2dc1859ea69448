package org.gravida.intake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.RowCells;
import org.gravida.intake.text.RowTaker;
import org.gravida.intake.text.TableRows;
import org.gravida.intake.wording.Reserved;
import org.gravida.knowledge.Table;
import org.gravida.record.Place;

/**
 * Reads a table with one fact in each row. The rows of a patient need not be neighbours; then all
 * patients are held until the table ends. In a table that is said to be sorted they are, and each
 * patient is handed over with the first row of the next.
 */
final class LongTable implements RowTaker {
  private static final byte[] NO_ID = {};

  private final FactColumns columns;
  private final Place frame;
  private final Arrivals arrivals;
  private final boolean sorted;
  private final RowCells cells;
  private final KnownRows known;

  private final Map<String, HeldPatient> patients = new LinkedHashMap<>();

  /** The last patient, and the cell that named them. */
  private HeldPatient patient = new HeldPatient("", 0);

  private byte[] named = NO_ID;

  /**
   * Begins with the columns, whose problems arrive at once.
   *
   * @param frame the place of a row without its number
   * @param separator what stands between cells of rows taken as they stand
   * @param sorted whether the rows of each patient are neighbours
   */
  LongTable(FactColumns columns, Place frame, char separator, Arrivals arrivals, boolean sorted) {
    this.columns = columns;
    this.frame = frame;
    this.arrivals = arrivals;
    this.sorted = sorted;
    cells = new RowCells(columns.count(), separator);
    known = new KnownRows(columns);
    columns.problems().forEach(arrivals::problem);
  }

  void read(TableRows rows) throws IOException {
    try {
      rows.offer(this);
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        row(row.get());
        rows.offer(this);
      }
    } catch (IOException e) {
      handOver(true);
      throw e;
    }
    finish();
  }

  /** Reads what a query answered. */
  void read(Table rows) {
    long number = 0;
    for (List<String> cells : rows.rows()) {
      number++;
      String text = String.join(" ", cells).strip();
      row(new CsvRows.Row(frame, number, cells, List.of(), true, text));
    }
    finish();
  }

  /** Hands over every patient, in the order in which they first appear. */
  private void finish() {
    handOver(false);
  }

  private void handOver(boolean isBrokenOff) {
    patients
        .values()
        .forEach(each -> arrivals.patient(each.inWords(columns, known, frame, isBrokenOff)));
    patients.clear();
  }

  @Override
  public int take(byte[] text, int from, int to, long line) {
    int next = cells.take(text, from, to);
    return next >= 0 && isTaken(line) ? next : -1;
  }

  /** Reads a row that was cut already. */
  void row(CsvRows.Row row) {
    if (row.readable() && row.problems().isEmpty()) {
      cells.take(row.cells());
      if (isTaken(row.number())) {
        return;
      }
    }
    String id = columns.read(row.cells(), "").id();
    if (id.isEmpty()) {
      arrivals.problem(Reserved.noId(row.place(), row.text()));
      row.problems().forEach(arrivals::problem);
    } else {
      turnTo(id, row.number());
      named = NO_ID;
      patient.add(row);
    }
  }

  /** Takes the cells if the first column of ids holds one. */
  private boolean isTaken(long number) {
    int at = columns.patient();
    if (at < 0 || cells.isEmpty(at)) {
      return false;
    }
    if (named.length == 0 || !cells.is(at, named)) {
      String id = columns.id(cells.text(at));
      if (id.isEmpty()) {
        return false;
      }
      turnTo(id, number);
      named = cells.bytes(at);
    }
    patient.add(number, cells, known);
    return true;
  }

  private void turnTo(String id, long number) {
    var before = patients.get(id);
    if (before != null) {
      patient = before;
      return;
    }
    if (sorted) {
      finish();
    }
    patient = new HeldPatient(id, number);
    patients.put(id, patient);
  }
}
