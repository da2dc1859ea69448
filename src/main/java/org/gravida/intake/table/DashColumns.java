package org.gravida.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.PlainText;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Finds columns in whose first rows a lone dash, which says nothing, stands beside a plus, so that
 * it may have been meant as its opposite.
 */
public final class DashColumns {
  private static final int ROWS = 1_000;

  private DashColumns() {}

  /**
   * Returns what is told of each such column.
   *
   * @param header the names of all columns, clean
   * @param mapping may say what a dash means
   */
  public static List<Problem> in(
      PlainText file, List<String> header, Mapping mapping, Place place) {
    var isPlus = new boolean[header.size()];
    var isDash = new boolean[header.size()];
    try (var text = file.open(place)) {
      var rows = new CsvRows(new TextLines(text), place);
      rows.header(cells -> cells.stream().map(Excerpt::clean).toList().equals(header));
      var row = rows.next();
      for (int count = 0; count < ROWS && row.isPresent(); count++) {
        var cells = row.get().cells();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
          String cell = cells.get(i).strip();
          isPlus[i] |= !cell.isEmpty() && cell.chars().allMatch(c -> c == '+');
          isDash[i] |= Excerpt.isDash(cell);
        }
        row = rows.next();
      }
    } catch (IOException e) {
      return List.of();
    }
    var found = new ArrayList<Problem>(0);
    for (int i = 0; i < header.size(); i++) {
      boolean isSaid = !Excerpt.isDash(mapping.meaning(header.get(i)).cell("-"));
      if (isPlus[i] && isDash[i] && !isSaid) {
        found.add(problem(place, header.get(i)));
      }
    }
    return found;
  }

  private static Problem problem(Place place, String column) {
    return Problem.warning(
        place,
        "+ and a lone dash in the column " + Excerpt.of(column),
        "a word for each result",
        "A lone dash is read as not recorded; if it is a result, write the word, or map it.");
  }
}
