package org.gravida.intake.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gravida.intake.Reserved;
import org.gravida.record.PatientRecord;

/** Writes a table with one patient in each row; the patients are kept until the end. */
final class WideWriter implements PatientFileWriter {
  private final WideOutput out;
  private final WideNames names;
  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
  private final TreeMap<WideNames.Place, String> columns = new TreeMap<>();

  WideWriter(WideOutput out, Words words) {
    this.out = out;
    this.names = new WideNames(words);
  }

  @Override
  public void accept(PatientRecord patient) {
    var row = new LinkedHashMap<String, String>();
    for (WideNames.Cell cell : names.cells(patient)) {
      columns.put(cell.place(), cell.column());
      row.put(cell.column(), cell.words());
    }
    rows.put(patient.id(), row);
  }

  @Override
  public void close() {
    var header = new ArrayList<String>(List.of(Reserved.PATIENT));
    header.addAll(columns.values());
    out.write(header);
    rows.forEach(
        (id, cells) -> {
          var row = new ArrayList<String>(List.of(id));
          columns.values().forEach(column -> row.add(cells.getOrDefault(column, "")));
          out.write(row);
        });
    out.end();
  }
}
