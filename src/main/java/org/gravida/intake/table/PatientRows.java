package org.gravida.intake.table;

import java.util.List;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * The rows of one patient in a table with one fact in each.
 *
 * @param place of the first row, as that of the patient
 * @param isBrokenOff whether further rows may have been lost
 */
public record PatientRows(Keyed columns, Place place, List<FactRow> rows, boolean isBrokenOff) {

  /** The columns of a table in which several rows may have one id. */
  public interface Keyed {
    int NONE = -1;

    int count();

    /** Returns the first column that holds ids; negative when none does. */
    int patient();

    /** Returns the one column that holds dates; negative when none does or several do. */
    int date();

    /** Returns the id that stands in a cell of the first column of ids; empty when none does. */
    String id(String cell);

    /** Returns the id that stands in a row; empty when none does. */
    String idIn(List<String> cells);

    /** Says whether what stands in the place of an id names no patient. */
    boolean isNoId(String id);

    /** Returns what is wrong with the columns. */
    List<Problem> problems();
  }
}
