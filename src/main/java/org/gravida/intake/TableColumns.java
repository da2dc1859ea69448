package org.gravida.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gravida.intake.json.FlatRecords;
import org.gravida.intake.notation.Opening;
import org.gravida.intake.packing.Packing;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.TableRows;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.text.UnreadableTableException;
import org.gravida.intake.text.Utf8Reader;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;

/** Looks at the columns of a table before it is read. */
public final class TableColumns {
  private TableColumns() {}

  /** Takes the rows of a table and says what it is after. */
  public interface Look<T> {
    T at(List<String> header, TableRows rows) throws IOException;
  }

  /** Returns the names of the columns, clean; empty for what is no table. */
  static Optional<List<String>> of(Path file, Opening opening, Predicate<List<String>> isHeader)
      throws IOException {
    try {
      return look(file, opening, isHeader, (header, rows) -> header);
    } catch (UnreadableTableException e) {
      return Optional.empty();
    }
  }

  /**
   * Looks at a file that can be opened again; empty for what is no table.
   *
   * @throws UnreadableTableException for a workbook or Parquet file that cannot be read
   */
  public static <T> Optional<T> look(
      Path file, Opening opening, Predicate<List<String>> isHeader, Look<T> look)
      throws IOException {
    if (TableCutter.isNoText(file)) {
      try (var rows = TableCutter.open(file, opening, Place.of(""), count -> {})) {
        return Optional.of(look.at(clean(rows, isHeader), rows));
      }
    }
    try (var in = Files.newInputStream(file)) {
      return look(in, String.valueOf(file.getFileName()), opening, isHeader, look);
    }
  }

  /** Looks at the beginning of a stream. */
  static <T> Optional<T> look(
      InputStream in, String name, Opening opening, Predicate<List<String>> isHeader, Look<T> look)
      throws IOException {
    var buffered = new BufferedInputStream(Packing.unpacked(in));
    var start = FileStart.of(buffered);
    if (start.areRecords()) {
      var text = new Utf8Reader(buffered, Place.of(name), start.charset(opening));
      var records = FlatRecords.read(text, Place.of(name));
      return Optional.of(look.at(clean(records, isHeader), records));
    }
    var format = start.format(Packing.bareName(name));
    boolean isTable = format == FileFormat.CSV_LONG || format == FileFormat.CSV_WIDE;
    if (!isTable || start.problem(Place.of(name)).isPresent()) {
      return Optional.empty();
    }
    var text = new Utf8Reader(buffered, Place.of(name), start.charset(opening));
    var rows = new CsvRows(new TextLines(text), Place.of(name));
    return Optional.of(look.at(clean(rows, isHeader), rows));
  }

  private static List<String> clean(TableRows rows, Predicate<List<String>> isHeader)
      throws IOException {
    return rows.header(isHeader).stream().map(Excerpt::clean).toList();
  }
}
