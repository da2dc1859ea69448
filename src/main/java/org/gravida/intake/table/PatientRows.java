package org.gravida.intake.table;

import java.util.List;
import org.gravida.record.Place;

/**
 * The rows of one patient in a table with one fact in each.
 *
 * @param place of the first row, as that of the patient
 * @param isBrokenOff whether further rows may have been lost
 */
public record PatientRows(
    FactColumns columns, Place place, List<FactRow> rows, boolean isBrokenOff) {}
