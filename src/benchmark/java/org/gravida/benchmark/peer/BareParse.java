package org.gravida.benchmark.peer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/** Reads every cell of a CSV table and does nothing with them. Argument: the table. */
public final class BareParse {
  private BareParse() {}

  /** Runs, and tells how much it has read. */
  public static void main(String[] arguments) throws IOException {
    long rows = 0;
    long characters = 0;
    try (CsvReader<CsvRecord> table = CsvReader.builder().ofCsvRecord(Path.of(arguments[0]))) {
      for (CsvRecord row : table) {
        rows++;
        for (int i = 0; i < row.getFieldCount(); i++) {
          characters += row.getField(i).length();
        }
      }
    }
    System.out.println(rows + " rows, " + characters + " characters");
  }
}
