package org.gravida.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gravida.intake.text.ByteTape;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.RowCells;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.Reserved;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** The rows of one patient, in a few bytes each until they are put into words. */
final class HeldPatient {
  private static final int ODD = 0;
  private static final int SPELT = 1;
  private static final int NUMBERED = 1;

  private final String id;
  private final long first;
  private final ByteTape rows = new ByteTape();
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

  /** Holds a row. */
  void add(long number, RowCells cells, KnownRows known) {
    int words = known.take(cells);
    begin(number, words == 0 ? SPELT : NUMBERED + words);
    if (words == 0) {
      rows.put(known.text(), 0, known.date());
    }
    rows.put(known.text(), known.date(), known.end());
  }

  /** Holds a row that needs care. */
  void add(CsvRows.Row row) {
    begin(row.number(), ODD);
    if (odd.isEmpty()) {
      odd = new ArrayList<>();
    }
    odd.add(row);
  }

  private void begin(long number, int words) {
    rows.put(number - last);
    rows.put(words);
    last = number;
  }

  /** Puts the rows into words, once. */
  RawPatient inWords(FactColumns columns, KnownRows known, Place frame, boolean isBrokenOff) {
    var facts = new ArrayList<RawFact>();
    var problems = new ArrayList<Problem>(0);
    var oddRows = odd.iterator();
    long number = first;
    while (!rows.isAtEnd()) {
      number += rows.number();
      int words = Math.toIntExact(rows.number());
      Place place = frame.counted(frame.unit(), number).ofPatient(id);
      if (words == ODD) {
        read(oddRows.next(), columns, place, facts, problems);
      } else {
        var said = words == SPELT ? known.words(rows.bytes()) : known.words(words - NUMBERED);
        String date = rows.text();
        said.addTo(facts, problems, place, date.isEmpty() ? date : columns.date(date));
      }
    }
    Place place = frame.counted(frame.unit(), first).ofPatient(id);
    if (isBrokenOff) {
      problems.add(brokenOff(place));
    }
    return new RawPatient(id, place, facts, problems);
  }

  private static void read(
      CsvRows.Row row,
      FactColumns columns,
      Place place,
      List<RawFact> facts,
      List<Problem> problems) {
    problems.addAll(row.problems());
    var cells = columns.read(row.cells(), "");
    if (row.readable()) {
      RowWords.of(0, cells).addTo(facts, problems, place, "");
      return;
    }
    facts.add(RawFact.unreadable(place, cells.what(), Map.of(Field.NOTE, row.text())));
    if (cells.isMarked()) {
      problems.add(Reserved.markedUnread(place, cells.what()));
    }
  }

  private static Problem brokenOff(Place place) {
    return Problem.error(
        place,
        "a table that breaks off further down",
        "all rows of the patient",
        "Get the whole file: rows of this patient may be missing.");
  }
}
