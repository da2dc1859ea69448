package org.gravida.intake.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** The rows of a CSV file; a broken row is reported and harms no other. */
public final class CsvRows implements TableRows {
  private static final int LONGEST_CELL_LINES = 1000;
  private static final int LONGEST_PLAIN = 1 << 16;
  private static final int ALL = -1;
  private static final String[] NONE = {};

  /** Begins a line in which a spreadsheet names the separator. */
  private static final String SEPARATOR = "sep=";

  private static final char NOT_GIVEN = 0;

  /** How many lines may stand above the header. */
  public static final int MOST_TITLES = 20;

  /**
   * One row.
   *
   * @param frame what stands in its place before its number
   * @param number of the line, or of the row
   * @param cells as many as there are columns; roughly cut when not readable
   * @param problems what is wrong with the row
   * @param readable false when its cells may stand in the wrong columns
   * @param text the row as written
   */
  public record Row(
      Place frame,
      long number,
      List<String> cells,
      List<Problem> problems,
      boolean readable,
      String text) {
    /** Returns the file and the line, or the row. */
    public Place place() {
      return frame.counted(frame.unit(), number);
    }
  }

  private final TextLines lines;
  private final Place place;
  private final Place frame;
  private final List<String> titles = new ArrayList<>();
  private char given = NOT_GIVEN;
  private char separator = ',';
  private List<String> header = List.of();
  private boolean open;
  private int only = ALL;

  /**
   * Reads rows.
   *
   * @param place the file, for problems
   */
  public CsvRows(TextLines lines, Place place) {
    this.lines = lines;
    this.place = place;
    this.frame = place.line(0);
  }

  /** Returns the rows of other lines below the same header. */
  public CsvRows continuedIn(TextLines others) {
    var rows = new CsvRows(others, place);
    rows.separator = separator;
    rows.header = header;
    return rows;
  }

  @Override
  public Place frame() {
    return frame;
  }

  /** Leaves the cells of all other columns empty from now on, in rows without quotes. */
  public void only(int column) {
    only = column;
  }

  /** Says whether the lines ended before a quote was closed: more lines might close it. */
  public boolean isOpen() {
    return open;
  }

  /**
   * Reads the header, skipping blank lines and lines that begin with {@code #}; finds the
   * separator. Empty when there is none.
   */
  @Override
  public List<String> header() throws IOException {
    return header(cells -> true);
  }

  /**
   * Reads the header: of the first lines the one that is known for it, below lines with fewer
   * cells, else the first.
   */
  @Override
  public List<String> header(Predicate<List<String>> isKnown) throws IOException {
    var read = new ArrayList<TextLines.Line>();
    var all = new ArrayList<TextLines.Line>();
    int most = 0;
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      String bare = line.get().bare();
      all.add(line.get());
      boolean isNamed = bare.startsWith(SEPARATOR);
      if (isNamed) {
        given = bare.length() > SEPARATOR.length() ? bare.charAt(SEPARATOR.length()) : NOT_GIVEN;
      }
      if (isNamed || isBeforeHeader(bare)) {
        continue;
      }
      read.add(line.get());
      separator = separator(bare);
      var cells = parse(bare).orElse(List.of());
      int filled = (int) cells.stream().filter(cell -> !cell.isBlank()).count();
      if ((read.size() == 1 || filled > most) && isKnown.test(cells)) {
        read.subList(0, read.size() - 1).forEach(each -> titles.add(each.bare()));
        read.subList(0, read.size() - 1).clear();
        all.clear();
        break;
      }
      most = Math.max(most, filled);
      if (read.size() > MOST_TITLES) {
        break;
      }
    }
    if (!read.isEmpty()) {
      separator = separator(read.get(0).bare());
      lines.back(all.isEmpty() ? read : all.subList(all.indexOf(read.get(0)), all.size()));
      header = next().map(Row::cells).orElse(List.of());
    }
    return header;
  }

  /** Returns the lines above the header that are no comments. */
  @Override
  public List<String> titles() {
    return List.copyOf(titles);
  }

  private static boolean isBeforeHeader(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  private char separator(String line) {
    if (given != NOT_GIVEN) {
      return given;
    }
    String plain = line.replaceAll("\"[^\"]*\"", "");
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long count = plain.chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  /** Returns the next row that is not empty; nothing at the end of the file. */
  @Override
  public Optional<Row> next() throws IOException {
    var line = lines.next();
    while (line.isPresent() && isEmpty(line.get().bare())) {
      line = lines.next();
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(row(line.get()));
  }

  private boolean isEmpty(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != separator && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  private Row row(TextLines.Line first) throws IOException {
    var plain = plain(first.bare());
    if (plain.length > 0) {
      return row(first, Arrays.asList(plain), List.of(), true);
    }
    var cells = parse(first.bare());
    if (cells.isPresent()) {
      return checked(first, cells.get());
    }
    var joined = new ArrayList<TextLines.Line>(List.of(first));
    var text = new StringBuilder(first.text());
    while (joined.size() < LONGEST_CELL_LINES) {
      var more = lines.next();
      if (more.isEmpty()) {
        open = true;
        break;
      }
      joined.add(more.get());
      if (more.get().text().indexOf('"') >= 0) {
        cells = parse(text + more.get().bare());
        if (cells.isPresent() && (header.isEmpty() || cells.get().size() == header.size())) {
          return joined(checked(first, cells.get()), joined);
        }
      }
      text.append(more.get().text());
    }
    lines.back(joined.subList(1, joined.size()));
    return broken(first);
  }

  /** Doubts a row over several lines when those within a cell look like rows themselves. */
  private Row joined(Row row, List<TextLines.Line> joined) {
    var like = joined.stream().skip(1).filter(line -> isLikeRow(line.bare())).toList();
    if (like.isEmpty() || like.size() * 2 < joined.size() - 1) {
      return row;
    }
    var problems = new ArrayList<>(row.problems());
    problems.add(
        Problem.warning(
            row.place(),
            "a cell over "
                + joined.size()
                + " lines that look like rows of the table: "
                + Excerpt.of(like.get(0).bare()),
            "one row, or a cell without such lines",
            "Look for a stray quote in this line: lines that are rows are not read."));
    return new Row(frame, row.number(), row.cells(), problems, row.readable(), row.text());
  }

  /** Says whether a line has as many separators as a row, none of them with a space behind it. */
  private boolean isLikeRow(String line) {
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == separator) {
        count++;
        if (i + 1 < line.length() && line.charAt(i + 1) == ' ') {
          return false;
        }
      }
    }
    return header.size() > 1 && count == header.size() - 1;
  }

  /** Cuts a row of as many cells as there are columns, without a quote; else returns nothing. */
  private String[] plain(String line) {
    if (line.length() > LONGEST_PLAIN || line.indexOf('"') >= 0) {
      return NONE;
    }
    var cells = new String[header.size()];
    int start = 0;
    for (int i = 0; i < cells.length; i++) {
      int end = line.indexOf(separator, start);
      if (end < 0 != (i == cells.length - 1)) {
        return NONE;
      }
      boolean isLeft = end == start || (only != ALL && only != i);
      cells[i] = isLeft ? "" : line.substring(start, end < 0 ? line.length() : end);
      start = end + 1;
    }
    return cells;
  }

  private Optional<List<String>> parse(String text) {
    try {
      var record =
          CsvReader.builder()
              .fieldSeparator(separator)
              .allowUnclosedQuote(false)
              .trimWhitespacesAroundQuotes(true)
              .ofSingleCsvRecord(text);
      return Optional.of(record.getFields());
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  private Row checked(TextLines.Line line, List<String> cells) {
    if (header.isEmpty() || cells.size() == header.size()) {
      return row(line, cells, List.of(), true);
    }
    int width = header.size();
    if (cells.size() > width) {
      return trouble(
          line,
          cells.subList(0, width),
          false,
          "Put a cell that holds the separator between quotes, or write a decimal point.");
    }
    var padded = new ArrayList<String>(cells);
    while (padded.size() < width) {
      padded.add("");
    }
    return line.isEnded()
        ? trouble(line, padded, true, "Add the missing cells; they count as not recorded.")
        : trouble(line, padded, false, "Complete the last row: the file may have been cut off.");
  }

  private Row trouble(TextLines.Line line, List<String> cells, boolean readable, String remedy) {
    long count = cells.stream().filter(cell -> !cell.isEmpty()).count();
    String found = "a row whose cells do not fit the columns: " + line.bare();
    String expected = header.size() + " cells, as in the header";
    var problem =
        readable
            ? Problem.note(at(line), Excerpt.of(found), expected, remedy)
            : Problem.error(at(line), Excerpt.of(found), expected, remedy);
    return row(line, cells, count == 0 ? List.of() : List.of(problem), readable);
  }

  private Row broken(TextLines.Line line) {
    var cells = new ArrayList<String>();
    for (String cell : line.bare().split(Pattern.quote(String.valueOf(separator)), -1)) {
      cells.add(cell.replace("\"", ""));
    }
    while (cells.size() < header.size()) {
      cells.add("");
    }
    var problem =
        Problem.error(
            at(line),
            Excerpt.of(line.bare()),
            "a quote at both ends of a quoted cell, and \"\" for a quote within",
            "Close the quote; this row is kept unread.");
    int width = header.isEmpty() ? cells.size() : header.size();
    return row(line, cells.subList(0, width), List.of(problem), false);
  }

  private Row row(
      TextLines.Line line, List<String> cells, List<Problem> problems, boolean readable) {
    return new Row(frame, line.number(), cells, problems, readable, line.bare());
  }

  private Place at(TextLines.Line line) {
    return place.line(line.number());
  }
}
