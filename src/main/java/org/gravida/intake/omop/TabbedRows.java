package org.gravida.intake.omop;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.TableRows;
import org.gravida.intake.text.TextLines;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Rows with tabs between the cells, in which a quote is a character like any other. */
final class TabbedRows implements TableRows {
  private static final String TAB = "\t";

  private final TextLines lines;
  private final Place place;
  private int width;

  TabbedRows(TextLines lines, Place place) {
    this.lines = lines;
    this.place = place;
  }

  @Override
  public List<String> header() throws IOException {
    var line = lines.next();
    var cells = line.map(each -> List.of(each.bare().split(TAB, -1))).orElse(List.of());
    width = cells.size();
    return cells;
  }

  @Override
  public Place frame() {
    return place.line(0);
  }

  @Override
  public Optional<CsvRows.Row> next() throws IOException {
    var line = lines.next();
    while (line.isPresent() && line.get().bare().isBlank()) {
      line = lines.next();
    }
    return line.map(this::row);
  }

  private CsvRows.Row row(TextLines.Line line) {
    var cells = List.of(line.bare().split(TAB, -1));
    boolean isWhole = cells.size() == width;
    var problems =
        isWhole
            ? List.<Problem>of()
            : List.of(
                Problem.error(
                    place.line(line.number()),
                    cells.size() + " cells",
                    width + " cells, as in the header",
                    "Write a row in one line; this one is not read."));
    return new CsvRows.Row(frame(), line.number(), cells, problems, isWhole, line.bare());
  }
}
