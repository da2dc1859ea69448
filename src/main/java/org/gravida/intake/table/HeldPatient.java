package org.gravida.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.wording.Reserved;
import org.gravida.record.Place;

/** The rows of one patient, in three numbers each until the last of them has come. */
final class HeldPatient {
  /** How many numbers a row takes: lines since the row before, words, date. */
  private static final int WIDTH = 3;

  private static final int FIRST_ROOM = 8 * WIDTH;

  private final String id;
  private final long first;
  private int[] rows = new int[FIRST_ROOM];
  private int size;
  private List<CsvRows.Row> odd = List.of();
  private long last;

  /**
   * Begins without rows.
   *
   * @param first number of the first row
   */
  HeldPatient(String id, long first) {
    this.id = id;
    this.first = first;
    last = first;
  }

  /** Holds a row by the numbers of its words and of its date. */
  void add(long number, int words, int date) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size / 2 * 3);
    }
    rows[size++] = Math.toIntExact(number - last);
    rows[size++] = words;
    rows[size++] = date;
    last = number;
  }

  /** Holds a row that needs care. */
  void add(CsvRows.Row row) {
    if (odd.isEmpty()) {
      odd = new ArrayList<>();
    }
    odd.add(row);
    add(row.number(), -odd.size(), 0);
  }

  /**
   * Returns the rows.
   *
   * @param words by their numbers
   * @param dates by their numbers
   * @param frame the place of a row without its number
   */
  PatientRows rows(
      PatientRows.Keyed columns,
      List<CellKey> words,
      List<String> dates,
      Place frame,
      boolean isBrokenOff) {
    var all = new ArrayList<FactRow>(size / WIDTH);
    long number = first;
    for (int i = 0; i < size; i += WIDTH) {
      number += rows[i];
      int said = rows[i + 1];
      all.add(
          said < 0
              ? row(odd.get(-said - 1))
              : new FactRow(
                  number,
                  Reserved.PATIENT,
                  words.get(said),
                  dates.get(rows[i + 2]),
                  List.of(),
                  ""));
    }
    var place = frame.counted(frame.unit(), first).ofPatient(id);
    return new PatientRows(columns, place, all, isBrokenOff);
  }

  private static FactRow row(CsvRows.Row row) {
    var cells = new CellKey(row.cells().toArray(String[]::new));
    return new FactRow(
        row.number(), "", cells, "", row.problems(), row.readable() ? "" : row.text());
  }
}
