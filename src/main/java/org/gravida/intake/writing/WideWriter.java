package org.gravida.intake.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.gravida.intake.wording.Reserved;
import org.gravida.record.PatientRecord;

/** Writes a table with one patient in each row; the rows are kept until all columns are known. */
final class WideWriter implements PatientFileWriter {
  private final WideOutput out;
  private final WideNames names;
  private final KeptRows rows;
  private final TreeMap<WideNames.Order, WideNames.Column> columns = new TreeMap<>();
  private final BitSet met = new BitSet();
  private boolean isWhole = true;

  /** Starts a table; the rows are closed at its end. */
  WideWriter(WideOutput out, KeptRows rows, FactWords words) {
    this.out = out;
    this.rows = rows;
    this.names = new WideNames(words);
  }

  @Override
  public void accept(PatientRecord patient) {
    var cells = names.cells(patient);
    for (WideNames.Cell cell : cells) {
      int number = cell.column().number();
      if (!met.get(number)) {
        met.set(number);
        columns.put(cell.column().place(), cell.column());
      }
    }
    try {
      rows.add(patient.id(), cells);
    } catch (IOException e) {
      isWhole = false;
      throw new UncheckedIOException("cannot keep the rows of the table", e);
    }
  }

  @Override
  public void close() {
    try (rows) {
      if (isWhole) {
        write();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rows of the table again", e);
    }
  }

  private void write() throws IOException {
    var header = new ArrayList<String>(List.of(Reserved.PATIENT));
    var places = new int[met.length()];
    for (WideNames.Column column : columns.values()) {
      places[column.number()] = header.size();
      header.add(column.name());
    }
    out.write(header);
    rows.read(places, header.size(), out::write);
    out.end();
  }
}
