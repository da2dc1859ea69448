package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.gravida.intake.joined.EpisodeColumns;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.notation.Opening;
import org.gravida.intake.redcap.RedcapFiles;
import org.gravida.intake.table.TableHead;
import org.gravida.intake.table.WideTable;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.FileProblems;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.text.Utf8Reader;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Release;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * The head of a wide table, with which any run of its rows can be read by itself.
 *
 * @param name name of the file, for problems
 * @param text the file up to the first row
 * @param lines how many lines these are
 * @param length how many bytes
 */
public record Heading(String name, String text, long lines, long length) implements Serializable {
  private static final List<String> PACKED = List.of("\u001F\u008B", "(\u00B5/\u00FD");

  /**
   * What a run of rows is, without what they say.
   *
   * @param lines how many lines
   * @param patients how many rows have an id
   * @param isOpen whether a quote is not closed in them, so that the row may go on behind them
   */
  public record Survey(long lines, long patients, boolean isOpen) implements Serializable {}

  /**
   * Cuts the head off a file that {@link #refusal} does not refuse.
   *
   * @param start the beginning of the file, with the whole head in it
   */
  public static Heading of(String name, byte[] start) {
    var lines = lines(name, start);
    header(new CsvRows(lines, Place.of(name)));
    int end = end(start, lines.count());
    return new Heading(name, new String(start, 0, end, UTF_8), lines.count(), end);
  }

  /** Returns why a file cannot be read as runs of rows, if so. */
  public static Optional<Problem> refusal(
      String name, byte[] start, Mapping mapping, Release release) {
    try {
      var file = FileStart.of(new BufferedInputStream(new ByteArrayInputStream(start)));
      if (PACKED.stream().anyMatch(file.bytes()::startsWith)) {
        return refused(name, "a compressed file", "Unpack it, or classify it on one machine.");
      }
      var foreign = file.problem(Place.of(name));
      if (foreign.isPresent()) {
        return foreign;
      }
      if (!file.charset(Opening.USUAL).equals(UTF_8)) {
        return refused(
            name, "a text in UTF-16", "Save it as UTF-8, or classify it on one machine.");
      }
      if (file.format(name) != FileFormat.CSV_LONG) {
        return refused(name, "JSON or YAML", "Convert it with gravida convert --to csv-wide.");
      }
      var columns = Heading.of(name, start).columns();
      if (columns.isEmpty()) {
        return Optional.of(FileProblems.empty(Place.of(name)));
      }
      var wording = new TermLexicon(release, mapping.conventions());
      var rows = new CsvRows(lines(name, start), Place.of(name));
      var words = new OurColumns(wording);
      rows.header(words.header(mapping));
      if (!rows.titles().isEmpty()) {
        return refused(name, "a title above the header", "Delete what stands above the header.");
      }
      String convert = "Convert it with gravida convert --to csv-wide.";
      boolean hasPatients = WideTable.patientColumn(columns, mapping) >= 0;
      if (RedcapFiles.isExport(columns, hasPatients) && !hasPatients) {
        return refused(name, "an export of REDCap", convert);
      }
      return words.areFacts(columns, mapping)
          ? refused(name, "a table of one fact a row", convert)
          : EpisodeColumns.in(wording, Place.of(name), mapping, columns)
              .flatMap(each -> refused(name, each.problems().get(0).found(), convert));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Problem> refused(String name, String found, String remedy) {
    return Optional.of(
        Problem.error(
            Place.of(name), found, "a plain CSV of one patient a row, which can be cut", remedy));
  }

  private static int end(byte[] start, long lines) {
    int end = 0;
    for (long line = 0; line < lines; line++) {
      while (end < start.length && start[end] != '\n' && start[end] != '\r') {
        end++;
      }
      boolean isPair = end + 1 < start.length && start[end] == '\r' && start[end + 1] == '\n';
      end = Math.min(start.length, end + (isPair ? 2 : 1));
    }
    return end;
  }

  private static List<String> header(CsvRows rows) {
    try {
      return rows.header().stream().map(Excerpt::clean).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the rows that stand in other lines of the table. */
  CsvRows rows(TextLines below) {
    var rows = new CsvRows(lines(name, text.getBytes(UTF_8)), place());
    header(rows);
    return rows.continuedIn(below);
  }

  TableHead table() {
    return new TableHead(place(), columns());
  }

  /** Returns the place of the file. */
  Place place() {
    return Place.of(name);
  }

  List<String> columns() {
    return header(new CsvRows(lines(name, text.getBytes(UTF_8)), place()));
  }

  private static TextLines lines(String name, byte[] text) {
    return new TextLines(new Utf8Reader(new ByteArrayInputStream(text), Place.of(name)));
  }

  /** Returns the problem of a table without rows. */
  public Problem noRows() {
    return FileProblems.noRows(place());
  }

  /**
   * Goes through whole lines of the table.
   *
   * @param before how many lines of the file stand before the first of these
   * @param ids takes the id of each row and where it stands
   */
  public Survey survey(
      Mapping mapping, long before, InputStream rows, BiConsumer<String, Place> ids)
      throws IOException {
    var lines = new TextLines(new Utf8Reader(rows, place(), before), before);
    var csv = rows(lines);
    int column = WideTable.patientColumn(columns(), mapping);
    long patients = 0;
    for (var row = csv.next(); row.isPresent(); row = csv.next()) {
      String id = column < 0 ? "" : Excerpt.clean(row.get().cells().get(column));
      if (!id.isEmpty()) {
        patients++;
        ids.accept(id, row.get().place().ofPatient(id));
      }
    }
    return new Survey(lines.count() - before, patients, csv.isOpen());
  }
}
