package org.gravida.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.gravida.intake.parquet.ParquetTable;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.TableRows;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** The rows of a Parquet file, read as those of a CSV file of the same content. */
final class ParquetRows implements TableRows.OfFile {
  private final ParquetTable table;
  private final Place place;

  private ParquetRows(ParquetTable table, Place place) {
    this.table = table;
    this.place = place;
  }

  static ParquetRows open(Path file, Place place, LongConsumer read) throws IOException {
    return new ParquetRows(ParquetTable.open(file, read), place);
  }

  /** Returns a problem for each column that cannot be read. */
  @Override
  public List<Problem> lost() {
    return table.nested().stream().map(this::lost).toList();
  }

  private Problem lost(String column) {
    return Problem.error(
        place,
        "the column " + Excerpt.of(column) + ", which holds lists or groups",
        "one value in each cell",
        "Write what it holds into columns of their own; it is not read.");
  }

  @Override
  public List<Problem> problems() {
    return table.badCells() == 0
        ? List.of()
        : List.of(
            Problem.error(
                place.counted(Place.Unit.ROW, table.firstBadRow()),
                "text that is not UTF-8, or holds a NUL ("
                    + table.badCells()
                    + " cells in the file, the first in this row)",
                "text in UTF-8",
                "Write the file with text in UTF-8; words with such bytes are not recognised."));
  }

  @Override
  public Place frame() {
    return place.counted(Place.Unit.ROW, 0);
  }

  @Override
  public List<String> header() {
    return table.columns();
  }

  @Override
  public Optional<CsvRows.Row> next() throws IOException {
    var cells = table.next();
    while (cells.isPresent() && cells.get().stream().allMatch(String::isBlank)) {
      cells = table.next();
    }
    return cells.map(
        texts ->
            new CsvRows.Row(frame(), table.row(), texts, List.of(), true, String.join(",", texts)));
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
