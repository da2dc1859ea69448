package org.gravida.intake.table;

import java.util.List;
import org.gravida.record.Place;

/**
 * The head of a table with one patient in each row.
 *
 * @param place of the table
 * @param columns their names, clean
 */
public record TableHead(Place place, List<String> columns) {
  public TableHead {
    columns = List.copyOf(columns);
  }
}
