package org.gravida.intake.table;

import java.util.List;
import org.gravida.record.Problem;

/**
 * A row of a table with one fact in each.
 *
 * @param number of the line or row
 * @param given the id of the patient if its cell is left out here, or empty
 * @param cells what the row says, where rows that say the same may share one object
 * @param date the cell of the date if it is left out of these, or empty
 * @param problems what is wrong with the row
 * @param unreadable the row as written if its cells may stand in the wrong columns, else empty
 */
public record FactRow(
    long number,
    String given,
    CellKey cells,
    String date,
    List<Problem> problems,
    String unreadable) {}
