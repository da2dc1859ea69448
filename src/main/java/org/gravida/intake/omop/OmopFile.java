package org.gravida.intake.omop;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.gravida.intake.packing.DamagedArchiveException;
import org.gravida.intake.packing.Packing;
import org.gravida.intake.packing.ZipArchive;
import org.gravida.intake.text.CountedStream;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.FileProblems;
import org.gravida.intake.text.TableRows;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.text.UnreadableTableException;
import org.gravida.intake.text.Utf8Reader;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Reads the files of tables row by row. */
public final class OmopFile {
  private static final String TAB = "\t";

  /** Opens a table that is no text. */
  @FunctionalInterface
  public interface Opener {
    TableRows.OfFile open(Path file, Place place) throws IOException;
  }

  private final OmopTables tables;
  private final Opener opener;
  private final LongConsumer read;
  private final Consumer<Problem> problems;

  /**
   * Reads the files of a database.
   *
   * @param opener opens a Parquet file
   * @param read told how many bytes were read each time
   * @param problems takes what is wrong with a file
   */
  OmopFile(OmopTables tables, Opener opener, LongConsumer read, Consumer<Problem> problems) {
    this.tables = tables;
    this.opener = opener;
    this.read = read;
    this.problems = problems;
  }

  /**
   * Reads the rows of a table; one that is not there has none.
   *
   * @param needed the columns without which it is not read
   * @return whether it is there and was read
   */
  boolean each(String table, List<String> needed, Consumer<OmopRow> sink) {
    var names = tables.of(table);
    if (names.isEmpty()) {
      return false;
    }
    String name = names.get(0);
    Place place = Place.of(name);
    if (names.size() > 1) {
      problems.accept(
          Problem.error(
              place,
              "the table a second time in " + Excerpt.of(names.get(1)),
              "one file for each table",
              "Join the files, or take one away; only the first is read."));
    }
    try {
      return tables.isArchive()
          ? packed(name, place, needed, sink)
          : file(tables.path().resolve(name), place, needed, sink);
    } catch (DamagedArchiveException e) {
      problems.accept(FileProblems.damaged(place, e));
    } catch (UnreadableTableException e) {
      problems.accept(Problem.error(place, Excerpt.of(e.getMessage()), e.expected(), e.remedy()));
    } catch (IOException e) {
      problems.accept(FileProblems.unreadable(place, e));
    }
    return false;
  }

  private static boolean isParquet(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  private boolean packed(String name, Place place, List<String> needed, Consumer<OmopRow> sink)
      throws IOException {
    if (isParquet(name)) {
      problems.accept(
          Problem.error(
              place,
              "a Parquet file in an archive",
              "a Parquet file that lies in a folder",
              "Unpack the archive and name the folder; the table is not read."));
      return false;
    }
    try (var zip = ZipArchive.open(tables.path());
        var in = zip.read(name)) {
      boolean isRead = text(in, place, needed, sink);
      read.accept(zip.packedSize(name));
      return isRead;
    }
  }

  private boolean file(Path file, Place place, List<String> needed, Consumer<OmopRow> sink)
      throws IOException {
    if (isParquet(file.toString())) {
      try (var rows = opener.open(file, place)) {
        rows.lost().forEach(problems);
        boolean isRead = rows(rows, place, needed, sink);
        rows.problems().forEach(problems);
        return isRead;
      }
    }
    try (var in = new CountedStream(Files.newInputStream(file), read, () -> {})) {
      return text(in, place, needed, sink);
    }
  }

  private boolean text(InputStream in, Place place, List<String> needed, Consumer<OmopRow> sink)
      throws IOException {
    var buffered = new BufferedInputStream(Packing.unpacked(new BufferedInputStream(in)), 1 << 16);
    buffered.mark(1 << 16);
    String start = new String(buffered.readNBytes(1 << 12), StandardCharsets.ISO_8859_1);
    buffered.reset();
    boolean isTabbed = start.lines().findFirst().orElse("").contains(TAB);
    var text = new Utf8Reader(buffered, place);
    var lines = new TextLines(text);
    try {
      return rows(
          isTabbed ? new TabbedRows(lines, place) : new CsvRows(lines, place), place, needed, sink);
    } finally {
      text.problems().forEach(problems);
      lines.problems(place).forEach(problems);
    }
  }

  private boolean rows(TableRows rows, Place place, List<String> needed, Consumer<OmopRow> sink)
      throws IOException {
    var columns = new HashMap<String, Integer>();
    var header = rows.header();
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(Excerpt.clean(header.get(i)).strip().toLowerCase(Locale.ROOT), i);
    }
    var missing = new ArrayList<String>(needed);
    missing.removeIf(columns::containsKey);
    if (!missing.isEmpty()) {
      problems.accept(
          Problem.error(
              place,
              header.isEmpty() ? "an empty file" : "no column " + missing.get(0),
              "the columns of the OMOP common data model",
              "Export the table with its header; it is not read."));
      return false;
    }
    for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      row.get().problems().forEach(problems);
      if (row.get().readable()) {
        sink.accept(new OmopRow(row.get().place(), columns, row.get().cells()));
      }
    }
    return true;
  }
}
