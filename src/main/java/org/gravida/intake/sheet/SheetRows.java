package org.gravida.intake.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.TableRows;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** The rows of a sheet, read as those of a CSV file of the same content. */
public final class SheetRows implements TableRows.OfFile {
  private final Workbook book;
  private final Place place;
  private final boolean isChosen;
  private final Deque<Workbook.Line> putBack = new ArrayDeque<>();
  private final List<String> titles = new ArrayList<>();
  private int width = Integer.MAX_VALUE;
  private long outside;
  private long firstOutside;

  private SheetRows(Workbook book, Place place, boolean isChosen) {
    this.book = book;
    this.place = place;
    this.isChosen = isChosen;
  }

  /** Says whether a file is a workbook of any kind, also one that cannot be read. */
  public static boolean areIn(Path file) throws IOException {
    return Workbook.isOne(file);
  }

  /**
   * Opens a sheet.
   *
   * @param name of the sheet; empty for the first
   * @param read takes how many bytes are read
   */
  public static SheetRows open(Path file, String name, Place place, LongConsumer read)
      throws IOException {
    var book = Workbook.open(file, name);
    read.accept(Files.size(file));
    return new SheetRows(book, place, !name.isEmpty());
  }

  /** Returns a note of the other sheets, unless one was chosen. */
  @Override
  public List<Problem> lost() {
    var others = book.others();
    if (isChosen || others.isEmpty()) {
      return List.of();
    }
    return List.of(
        Problem.note(
            place,
            others.size()
                + (others.size() == 1 ? " other sheet: " : " other sheets: ")
                + Excerpt.of(String.join(", ", others)),
            "one sheet",
            "Only the first is read, "
                + Excerpt.of(book.name())
                + "; --sheet NAME reads another."));
  }

  @Override
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>(2);
    if (book.withoutResult() > 0) {
      problems.add(
          Problem.error(
              place.counted(Place.Unit.ROW, book.firstWithoutResult()),
              "formulas without a result ("
                  + book.withoutResult()
                  + " in the sheet, the first in this row)",
              "the result beside each formula",
              "Open the workbook in a spreadsheet and save it; these cells count as empty."));
    }
    if (outside > 0) {
      problems.add(
          Problem.error(
              place.counted(Place.Unit.ROW, firstOutside),
              "cells to the right of the header ("
                  + outside
                  + " rows in the sheet, the first in this row)",
              "a name in the header above each cell",
              "Name the columns; what stands there is not read."));
    }
    return problems;
  }

  @Override
  public Place frame() {
    return place.counted(Place.Unit.ROW, 0);
  }

  @Override
  public List<String> titles() {
    return List.copyOf(titles);
  }

  @Override
  public List<String> header() throws IOException {
    return header(cells -> true);
  }

  @Override
  public List<String> header(Predicate<List<String>> isKnown) throws IOException {
    var read = new ArrayList<Workbook.Line>();
    var all = new ArrayList<Workbook.Line>();
    boolean isFound = false;
    int most = 0;
    for (var line = filled(); line.isPresent(); line = filled()) {
      var cells = line.get().cells();
      if (cells.get(0).startsWith("#")) {
        all.addAll(read.isEmpty() ? List.of() : List.of(line.get()));
        continue;
      }
      read.add(line.get());
      all.add(line.get());
      int filled = (int) cells.stream().filter(cell -> !cell.isBlank()).count();
      if ((read.size() == 1 || filled > most) && isKnown.test(cells)) {
        read.subList(0, read.size() - 1).forEach(each -> titles.add(text(each.cells())));
        read.subList(0, read.size() - 1).clear();
        isFound = true;
        break;
      }
      most = Math.max(most, filled);
      if (read.size() > CsvRows.MOST_TITLES) {
        break;
      }
    }
    putBack.addAll(isFound ? read : all);
    var header = filled().map(Workbook.Line::cells).orElse(List.of());
    width = header.size();
    return header;
  }

  private static String text(List<String> cells) {
    return String.join(" ", cells.stream().filter(cell -> !cell.isBlank()).toList());
  }

  private Optional<Workbook.Line> filled() throws IOException {
    if (!putBack.isEmpty()) {
      return Optional.of(putBack.pop());
    }
    var line = book.next();
    while (line.isPresent() && line.get().cells().isEmpty()) {
      line = book.next();
    }
    return line;
  }

  @Override
  public Optional<CsvRows.Row> next() throws IOException {
    return filled().map(this::row);
  }

  private CsvRows.Row row(Workbook.Line line) {
    var cells = new ArrayList<String>(line.cells());
    if (cells.size() > width) {
      firstOutside = outside++ == 0 ? line.number() : firstOutside;
      cells.subList(width, cells.size()).clear();
    }
    while (cells.size() < width) {
      cells.add("");
    }
    return new CsvRows.Row(
        frame(), line.number(), List.copyOf(cells), List.of(), true, String.join(",", cells));
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
