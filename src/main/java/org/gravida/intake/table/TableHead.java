package org.gravida.intake.table;

import java.util.List;
import java.util.Map;
import org.gravida.record.Place;

/**
 * The head of a table with one patient in each row.
 *
 * @param place of the table
 * @param columns their names, clean
 * @param dates columns whose dates are known to have an order, with its word
 */
public record TableHead(Place place, List<String> columns, Map<String, String> dates) {
  public TableHead {
    columns = List.copyOf(columns);
    dates = Map.copyOf(dates);
  }

  /** A table of whose dates nothing is known. */
  public TableHead(Place place, List<String> columns) {
    this(place, columns, Map.of());
  }
}
