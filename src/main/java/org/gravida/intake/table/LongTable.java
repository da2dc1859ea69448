package org.gravida.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.TableRows;
import org.gravida.intake.wording.Reserved;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Gathers the rows of each patient in a table with several rows a patient. They need not be
 * neighbours; then all patients are held until the table ends. In a table that is said to be sorted
 * they are, and each patient is handed over with the first row of the next.
 */
public final class LongTable {
  /** How many words and dates a sorted table remembers at most. */
  private static final int MOST = 1 << 15;

  private final PatientRows.Keyed columns;
  private final Place frame;
  private final Consumer<PatientRows> patients;
  private final Consumer<Problem> problems;
  private final boolean sorted;

  /** The numbers of what rows say but for their id and date, and of their dates. */
  private final Map<CellKey, Integer> wordNumbers = new HashMap<>();

  private final Map<String, Integer> dateNumbers = new HashMap<>();
  private final List<CellKey> words = new ArrayList<>();
  private final List<String> dates = new ArrayList<>();

  private final Map<String, HeldPatient> held = new LinkedHashMap<>();

  /** The last patient, and the cell that named them; empty if none did. */
  private HeldPatient patient = new HeldPatient("", 0);

  private String named = "";

  /**
   * Begins with the columns, whose problems arrive at once.
   *
   * @param patients takes the rows of each patient
   * @param problems takes what is wrong with no patient
   * @param frame the place of a row without its number
   * @param sorted whether the rows of each patient are neighbours
   */
  public LongTable(
      PatientRows.Keyed columns,
      Place frame,
      Consumer<PatientRows> patients,
      Consumer<Problem> problems,
      boolean sorted) {
    this.columns = columns;
    this.frame = frame;
    this.patients = patients;
    this.problems = problems;
    this.sorted = sorted;
    columns.problems().forEach(problems);
  }

  public void read(TableRows rows) throws IOException {
    try {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        row(row.get());
      }
    } catch (IOException e) {
      handOver(true);
      throw e;
    }
    handOver(false);
  }

  /** Hands over every patient, in the order in which they first appear. */
  private void handOver(boolean isBrokenOff) {
    held.values()
        .forEach(each -> patients.accept(each.rows(columns, words, dates, frame, isBrokenOff)));
    held.clear();
    if (words.size() > MOST || dates.size() > MOST) {
      wordNumbers.clear();
      dateNumbers.clear();
      words.clear();
      dates.clear();
    }
  }

  public void row(CsvRows.Row row) {
    int at = columns.patient();
    String cell = at < 0 ? "" : row.cells().get(at);
    if (!row.readable() || !row.problems().isEmpty() || !isNamed(cell, row.number())) {
      careful(row);
      return;
    }
    String[] texts = row.cells().toArray(String[]::new);
    String date = columns.date() < 0 ? "" : texts[columns.date()];
    texts[at] = "";
    if (columns.date() >= 0) {
      texts[columns.date()] = "";
    }
    patient.add(
        row.number(),
        number(new CellKey(texts), wordNumbers, words),
        number(date, dateNumbers, dates));
  }

  private static <T> int number(T each, Map<T, Integer> numbers, List<T> all) {
    return numbers.computeIfAbsent(
        each,
        added -> {
          all.add(added);
          return all.size() - 1;
        });
  }

  /** Turns to the patient whom a cell of the first column of ids names, if it names one. */
  private boolean isNamed(String cell, long number) {
    if (cell.isEmpty()) {
      return false;
    }
    if (!cell.equals(named)) {
      String id = columns.id(cell);
      if (id.isEmpty() || columns.isNoId(id)) {
        return false;
      }
      turnTo(id, number);
      named = cell;
    }
    return true;
  }

  private void careful(CsvRows.Row row) {
    String id = columns.idIn(row.cells());
    if (id.isEmpty()) {
      problems.accept(Reserved.noId(row.place(), row.text()));
      row.problems().forEach(problems);
    } else if (columns.isNoId(id)) {
      problems.accept(Reserved.noPatient(row.place(), row.text()));
      row.problems().forEach(problems);
    } else {
      turnTo(id, row.number());
      named = "";
      patient.add(row);
    }
  }

  private void turnTo(String id, long number) {
    var before = held.get(id);
    if (before != null) {
      patient = before;
      return;
    }
    if (sorted) {
      handOver(false);
    }
    patient = new HeldPatient(id, number);
    held.put(id, patient);
  }
}
