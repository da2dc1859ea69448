package org.gravida.intake;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.FileProblems;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.text.Utf8Reader;
import org.gravida.knowledge.Dictionary;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * A CSV file with a header that is no patient file, such as one a maintainer edits in a
 * spreadsheet.
 *
 * @param place the file's name
 * @param columns the header
 * @param rows the rows that could be read, in their order
 * @param problems what is wrong with the form of the file
 */
public record Sheet(Place place, List<String> columns, List<Row> rows, List<Problem> problems) {
  public Sheet {
    requireNonNull(place, "place");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /**
   * One row.
   *
   * @param place file and line
   * @param cells folded column to cell; blank cells are left out
   */
  public record Row(Place place, Map<String, String> cells) {
    public Row {
      requireNonNull(place, "place");
      cells = Map.copyOf(cells);
    }

    /** Returns the cell under this column, or the empty string. */
    public String get(String column) {
      return cells.getOrDefault(Dictionary.fold(column), "");
    }
  }

  /** Reads a file; lines that begin with {@code #} before the header are comments. */
  public static Sheet read(Path file) {
    requireNonNull(file, "file");
    Place place = Place.of(String.valueOf(file.getFileName()));
    var rows = new ArrayList<Row>();
    var problems = new ArrayList<Problem>();
    try (InputStream in = Files.newInputStream(file)) {
      var text = new Utf8Reader(in, place);
      var csv = new CsvRows(new TextLines(text), place);
      var columns = csv.header().stream().map(String::strip).toList();
      for (var row = csv.next(); row.isPresent(); row = csv.next()) {
        problems.addAll(row.get().problems());
        if (row.get().readable()) {
          rows.add(new Row(row.get().place(), cells(columns, row.get().cells())));
        }
      }
      problems.addAll(text.problems());
      return new Sheet(place, columns, rows, problems);
    } catch (IOException e) {
      return new Sheet(
          place,
          List.of(),
          List.of(),
          List.of(FileProblems.unreadable(Place.of(file.toString()), e)));
    }
  }

  private static Map<String, String> cells(List<String> columns, List<String> row) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.get(i).strip();
      if (!cell.isEmpty()) {
        cells.putIfAbsent(Dictionary.fold(columns.get(i)), cell);
      }
    }
    return cells;
  }
}
