package org.gravida.intake.omop;

import java.util.List;
import java.util.Map;
import org.gravida.intake.coded.CodedDate;
import org.gravida.record.Place;

/**
 * One row of a table.
 *
 * @param place where it stands
 * @param columns the number of each column by its name in lower case
 * @param cells as many as there are columns
 */
record OmopRow(Place place, Map<String, Integer> columns, List<String> cells) {
  static final String PERSON = "person_id";

  /** Returns a cell, or empty. */
  String text(String column) {
    Integer number = columns.get(column);
    return number == null || number >= cells.size() ? "" : cells.get(number).strip();
  }

  /** Returns the number of a concept as whole digits; 0 and nothing are empty. */
  String id(String column) {
    String whole = number(column);
    return whole.equals("0") ? "" : whole;
  }

  /** Returns the number of a person as whole digits, or empty. */
  String person() {
    return number(PERSON);
  }

  /** Returns a number as whole digits, or what stands in its place. */
  String number(String column) {
    String number = text(column);
    return number.indexOf('.') < 0 ? number : number.replaceFirst("[.]0+$", "");
  }

  /** Returns a date, of a moment its day. */
  CodedDate date(String column) {
    return CodedDate.of(text(column));
  }
}
