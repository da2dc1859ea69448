package org.gravida.benchmark.peer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The least that answering a table can cost: reads every cell of it, and writes a row of an answer
 * table for each of its rows, with nothing thought in between. Arguments: the table, an answer
 * table that gives the rows to write, and the table to write.
 */
public final class Floor {
  private static final int ROWS = 1000;

  private Floor() {}

  /** Runs, and tells how much it has read. */
  public static void main(String[] arguments) throws IOException {
    var answers = new ArrayList<List<String>>();
    try (CsvReader<CsvRecord> table = CsvReader.builder().ofCsvRecord(Path.of(arguments[1]))) {
      table.stream().limit(ROWS + 1).forEach(row -> answers.add(row.getFields()));
    }
    long rows = 0;
    long characters = 0;
    try (CsvReader<CsvRecord> table = CsvReader.builder().ofCsvRecord(Path.of(arguments[0]));
        CsvWriter out = CsvWriter.builder().build(Path.of(arguments[2]))) {
      for (CsvRecord row : table) {
        for (int i = 0; i < row.getFieldCount(); i++) {
          characters += row.getField(i).length();
        }
        out.writeRecord(answers.get(rows == 0 ? 0 : 1 + (int) (rows % (answers.size() - 1))));
        rows++;
      }
    }
    System.out.println(rows + " rows, " + characters + " characters");
  }
}
