package org.gravida.intake.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.FileProblems;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.text.Utf8Reader;
import org.gravida.intake.wording.Excerpt;
import org.gravida.knowledge.Dictionary;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Reads a mapping file and says, row by row, what is wrong with its form. */
final class MappingFile {
  /** The columns of a mapping file; the last is for its readers alone. */
  static final List<String> COLUMNS =
      List.of("column", "means", "value", "becomes", "unit", "dates", "note");

  private static final String ONCE = "Delete one of the rows.";

  private final List<MappingRow> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, MappingRow> named = new HashMap<>();
  private final Map<List<String>, Place> said = new HashMap<>();

  private MappingFile() {}

  static Mapping read(Path file) {
    var read = new MappingFile();
    Place place = Place.of(String.valueOf(file.getFileName()));
    try (InputStream in = Files.newInputStream(file)) {
      var text = new Utf8Reader(in, place);
      var table = new CsvRows(new TextLines(text), place);
      var names = table.header();
      var header = names.stream().map(Dictionary::fold).toList();
      if (read.isHeader(header, names, place)) {
        read.all(header, table);
        read.problems.addAll(text.problems());
      }
    } catch (IOException e) {
      read.problems.add(FileProblems.unreadable(place, e));
    }
    return Mapping.of(read.rows, read.problems);
  }

  private boolean isHeader(List<String> header, List<String> shown, Place place) {
    var foreign = new ArrayList<>(shown);
    foreign.removeIf(name -> COLUMNS.contains(Dictionary.fold(name)));
    boolean isRepeated = header.stream().distinct().count() < header.size();
    if (!header.contains("column")
        || !header.contains("means")
        || !foreign.isEmpty()
        || isRepeated) {
      problems.add(
          Problem.error(
              place,
              "the header " + Excerpt.of(String.join(",", shown)),
              "the columns column and means, and of value, becomes, unit, dates, note those needed",
              "Give the mapping file these columns"
                  + (foreign.isEmpty()
                      ? "."
                      : "; what " + foreign.get(0) + " tells goes in note.")));
      return false;
    }
    return true;
  }

  private void all(List<String> header, CsvRows table) throws IOException {
    for (var row = table.next(); row.isPresent(); row = table.next()) {
      problems.addAll(row.get().problems());
      if (row.get().readable()) {
        add(row(header, row.get()));
      }
    }
  }

  private static MappingRow row(List<String> header, CsvRows.Row row) {
    return new MappingRow(
        row.place(),
        cell(header, row, "column"),
        cell(header, row, "means"),
        cell(header, row, "value"),
        cell(header, row, "becomes"),
        cell(header, row, "unit"),
        cell(header, row, "dates"));
  }

  private static String cell(List<String> header, CsvRows.Row row, String name) {
    int index = header.indexOf(name);
    return index < 0 ? "" : row.cells().get(index).strip();
  }

  private void add(MappingRow row) {
    int before = problems.size();
    if (row.isConstant()) {
      constant(row);
    } else {
      stars(row);
      dates(row);
      names(row);
    }
    var cells = cells(row);
    cells.forEach(this::cell);
    if (problems.size() == before) {
      if (row.isOfCell() || cells.isEmpty()) {
        rows.add(row);
        return;
      }
      if (!row.means().isEmpty() || !row.unit().isEmpty() || !row.dates().isEmpty()) {
        rows.add(alone(row));
      }
      rows.addAll(cells);
    }
  }

  private void constant(MappingRow row) {
    if (row.means().isEmpty()
        || row.becomes().isEmpty()
        || row.isOfCell()
        || !row.unit().isEmpty()
        || !row.dates().isEmpty()) {
      tell(
          row,
          "a row without a column",
          "in means one of our columns and in becomes what it is for every patient",
          "Name the column of the table, or write what every patient has.");
    }
    again(List.of("", Dictionary.fold(row.means())), row, "the constant " + row.means());
  }

  private void stars(MappingRow row) {
    long stars = row.column().chars().filter(c -> c == '*').count();
    boolean isNumbered = row.means().contains(MappingRow.STAR);
    boolean isNaming = row.isNaming() && !row.means().isEmpty();
    if (stars > 1) {
      tell(row, row.column(), "one star, for the number", "Leave one star.");
    } else if (row.isOfAll() && isNaming) {
      tell(
          row,
          "* that means " + row.means(),
          "nothing in means, as a lone star is every column",
          "Write what stands beside the number as well, such as outcome_*.");
    } else if (isNaming && !row.means().equals(MappingRow.OPEN) && row.isPattern() != isNumbered) {
      tell(
          row,
          row.column() + " that means " + row.means(),
          "a star in both, or in neither",
          "Write a star where the number stands.");
    }
  }

  private void dates(MappingRow row) {
    boolean isKnown = Mapping.dates(row.dates()).isPresent();
    if (!row.dates().isEmpty() && !isKnown) {
      tell(row, "dates " + row.dates(), "dmy, mdy, ymd or excel", "Write the order of the dates.");
    }
  }

  private void names(MappingRow row) {
    boolean isOfColumn = row.isNaming() || !row.unit().isEmpty() || !row.dates().isEmpty();
    if (isOfColumn && !row.isOfCell()) {
      again(List.of(row.key()), row, "the column " + row.column());
    }
    if (row.isNaming()) {
      var first = named.putIfAbsent(row.key(), row);
      if (first != null
          && !Dictionary.fold(first.means()).equals(Dictionary.fold(row.means()))
          && !isToldTwice(row)) {
        tell(
            row,
            row.column() + " that means " + row.means(),
            "one meaning; in " + first.place() + " it means " + first.means(),
            "Decide which it is.");
      }
    }
  }

  private boolean isToldTwice(MappingRow row) {
    return !problems.isEmpty() && problems.get(problems.size() - 1).place().equals(row.place());
  }

  /** Returns a row for each cell that a row tells of, which may be a list of them. */
  private List<MappingRow> cells(MappingRow row) {
    if (row.isOfCell()) {
      return List.of(row);
    }
    var cells = new ArrayList<MappingRow>();
    if (!row.isConstant() && !row.becomes().isEmpty()) {
      for (String pair : row.becomes().split(";")) {
        int equals = pair.indexOf('=');
        if (equals > 0 && !pair.substring(0, equals).isBlank()) {
          String word = pair.substring(0, equals).strip();
          cells.add(row.withCell(word, pair.substring(equals + 1).strip()));
        } else if (!pair.isBlank()) {
          tell(
              row,
              pair.strip() + " in becomes",
              "with nothing in value: each cell and what it becomes, as in 1=yes; 2=no",
              "Write the cell in value, or such a list.");
        }
      }
    }
    return cells;
  }

  private void cell(MappingRow row) {
    var key = List.of(row.key(), Dictionary.fold(row.value()));
    again(key, row, row.value() + " in the column " + row.column());
  }

  private static MappingRow alone(MappingRow row) {
    return new MappingRow(row.place(), row.column(), row.means(), "", "", row.unit(), row.dates());
  }

  private void again(List<String> key, MappingRow row, String found) {
    Place first = said.putIfAbsent(key, row.place());
    if (first != null) {
      tell(row, found + " a second time", "each once; the first stands at " + first, ONCE);
    }
  }

  private void tell(MappingRow row, String found, String expected, String remedy) {
    problems.add(Problem.error(row.place(), Excerpt.of(found), expected, remedy));
  }
}
