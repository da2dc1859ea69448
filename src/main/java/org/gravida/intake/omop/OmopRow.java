package org.gravida.intake.omop;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
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
  private static final int DAY = 10;
  private static final int DIGITS = 8;

  /** Returns a cell, or empty. */
  String text(String column) {
    Integer number = columns.get(column);
    return number == null || number >= cells.size() ? "" : cells.get(number).strip();
  }

  /** Returns a number of a concept or a person as whole digits; 0 and nothing are empty. */
  String id(String column) {
    String whole = text(column).replaceFirst("[.]0+$", "");
    return whole.equals("0") ? "" : whole;
  }

  boolean isDateBad(String column) {
    return !text(column).isEmpty() && date(column).isEmpty();
  }

  /** Returns the day of a date or of a moment, or empty. */
  String date(String column) {
    String text = text(column);
    String day = text.length() > DAY ? text.substring(0, DAY) : text;
    try {
      return day.length() == DIGITS
          ? LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE).toString()
          : LocalDate.parse(day).toString();
    } catch (DateTimeException e) {
      return "";
    }
  }
}
