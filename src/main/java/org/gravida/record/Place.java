package org.gravida.record;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;

/**
 * Where something stands. All but the source may be missing; what is missing is empty, and a number
 * without a unit is 0.
 *
 * @param source name of the file, query or graph
 * @param unit what is counted there
 * @param number of that unit, from 1
 * @param patient id of the patient
 * @param detail what is meant there: a field, a column, an item, from the whole to the part
 */
public record Place(String source, Unit unit, long number, String patient, String detail)
    implements Serializable {
  public Place {
    requireNonNull(source, "source");
    requireNonNull(unit, "unit");
    requireNonNull(patient, "patient");
    requireNonNull(detail, "detail");
  }

  /** What is counted in a source. */
  public enum Unit {
    /** Nothing: the source as a whole. */
    NONE,
    /** Lines of a text. */
    LINE,
    /** Rows of a table that has no lines. */
    ROW,
    /** Facts of a graph. */
    FACT;

    private final String word = name().toLowerCase(Locale.ROOT);
  }

  /** Returns the place of a whole source. */
  public static Place of(String source) {
    return new Place(source, Unit.NONE, 0, "", "");
  }

  /** Returns a line of this source. */
  public Place line(long line) {
    return counted(Unit.LINE, line);
  }

  /** Returns the part of this source that has this number, without patient and detail. */
  public Place counted(Unit each, long part) {
    return new Place(source, each, part, "", "");
  }

  /** Returns the same place as that of a patient; an empty id names none. */
  public Place ofPatient(String id) {
    return new Place(source, unit, number, id, detail);
  }

  /** Returns a place within this one. */
  public Place at(String part) {
    return new Place(source, unit, number, patient, detail.isEmpty() ? part : detail + ", " + part);
  }

  /** Returns the same without patient and detail. */
  public Place alone() {
    return counted(unit, number);
  }

  /** Returns the place in words, such as {@code cohort.csv, line 12, patient P11, week}. */
  @Override
  public String toString() {
    return Visible.of(source)
        + (unit == Unit.NONE ? "" : ", " + unit.word + " " + number)
        + (patient.isEmpty() ? "" : ", patient " + Visible.of(patient))
        + (detail.isEmpty() ? "" : ", " + Visible.of(detail));
  }
}
