package org.gravida.intake.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.gravida.intake.packing.ZipArchive;
import org.gravida.intake.text.UnreadableTableException;

/** One sheet of a workbook, row by row. */
final class Workbook implements AutoCloseable {
  private static final String EXPECTED = "a whole workbook (.xlsx)";
  private static final String SAVE = "Open it and save it as Excel Workbook (.xlsx) or CSV UTF-8.";
  private static final String ZIP = "PK\u0003\u0004";
  private static final String OLD = "\u00D0\u00CF\u0011\u00E0";
  private static final int BEGINNING = 1 << 12;
  private static final int DIRECTORY = 1 << 22;

  /**
   * One row.
   *
   * @param number as the spreadsheet counts
   * @param cells from the first column, the last one not empty
   */
  record Line(long number, List<String> cells) {}

  private final ReadableWorkbook book;
  private final Sheet sheet;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final Map<String, NumberStyle> styles = new HashMap<>();
  private long withoutResult;
  private long firstWithoutResult;

  private Workbook(ReadableWorkbook book, Sheet sheet) throws IOException {
    this.book = book;
    this.sheet = sheet;
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
  }

  /** Says whether a file is a workbook of any kind, also one that cannot be read. */
  static boolean isOne(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    String start = beginning(file, BEGINNING);
    boolean isOffice =
        start.contains("[Content_Types].xml")
            || start.contains("xl/")
            || start.contains("_rels/.rels")
            || start.contains("opendocument.spreadsheet");
    return start.startsWith(OLD) || (start.startsWith(ZIP) && isOffice);
  }

  private static String beginning(Path file, int length) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(length), ISO_8859_1);
    }
  }

  /**
   * Opens a sheet.
   *
   * @param name of the sheet; empty for the first
   * @throws UnreadableTableException for what is no such workbook, or has no such sheet
   */
  static Workbook open(Path file, String name) throws IOException, UnreadableTableException {
    refuse(file);
    var damage = ZipArchive.damage(file);
    if (damage.isPresent()) {
      throw damaged(damage.get());
    }
    ReadableWorkbook book = null;
    try {
      book = book(file, new ReadingOptions(isStyled(file), true));
      return new Workbook(book, sheet(book, name));
    } catch (UnreadableTableException e) {
      close(book);
      throw e;
    } catch (IOException
        | ExcelReaderException
        | IllegalStateException
        | IllegalArgumentException
        | NullPointerException
        | IndexOutOfBoundsException
        | UncheckedStreamException e) {
      close(book);
      throw damaged(e);
    }
  }

  /** Opens a file, also one in memory, which the library reads as a stream. */
  private static ReadableWorkbook book(Path file, ReadingOptions options) throws IOException {
    return file.getFileSystem().equals(FileSystems.getDefault())
        ? new ReadableWorkbook(file.toFile(), options)
        : new ReadableWorkbook(Files.newInputStream(file), options);
  }

  /**
   * Says whether a workbook has styles, or claims to. One without any holds plain numbers and
   * texts; the library refuses it when asked for the styles.
   */
  private static boolean isStyled(Path file) throws IOException {
    String types = "[Content_Types].xml";
    try (var zip = ZipArchive.open(file)) {
      if (!zip.has(types) || zip.has("xl/styles.xml")) {
        return true;
      }
      try (InputStream in = zip.read(types)) {
        return new String(in.readNBytes(DIRECTORY), UTF_8).contains("spreadsheetml.styles+xml");
      }
    }
  }

  private static void close(ReadableWorkbook book) throws IOException {
    if (book != null) {
      book.close();
    }
  }

  private static UnreadableTableException damaged(Exception e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return damaged(String.valueOf(root.getMessage()));
  }

  private static UnreadableTableException damaged(String what) {
    return new UnreadableTableException(
        "a workbook that is damaged or made in another way: " + what, EXPECTED, SAVE);
  }

  private static void refuse(Path file) throws IOException, UnreadableTableException {
    String start = beginning(file, BEGINNING);
    if (start.startsWith(OLD)) {
      String sign = new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
      boolean isLocked = beginning(file, DIRECTORY).contains(sign);
      throw new UnreadableTableException(
          isLocked ? "a workbook with a password" : "a workbook of the old kind (.xls)",
          "a workbook (.xlsx) without a password",
          isLocked ? "Take the password off, or save the sheet as CSV UTF-8." : SAVE);
    }
    if (start.contains("opendocument.spreadsheet") || start.contains("xl/workbook.bin")) {
      throw new UnreadableTableException(
          start.contains("xl/workbook.bin")
              ? "a binary workbook (.xlsb)"
              : "an OpenDocument spreadsheet (.ods)",
          "a workbook (.xlsx)",
          SAVE);
    }
  }

  private static Sheet sheet(ReadableWorkbook book, String name) throws UnreadableTableException {
    var sheets = book.getSheets().toList();
    if (sheets.isEmpty()) {
      throw new UnreadableTableException("a workbook without a sheet", EXPECTED, SAVE);
    }
    if (name.isEmpty()) {
      return sheets.get(0);
    }
    return sheets.stream()
        .filter(each -> each.getName().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableTableException(
                    "no sheet called " + name,
                    "the name of a sheet of this workbook",
                    "Say --sheet with one of these: " + String.join(", ", names(sheets)) + "."));
  }

  private static List<String> names(List<Sheet> sheets) {
    return sheets.stream().map(Sheet::getName).toList();
  }

  /** Returns the name of the sheet. */
  String name() {
    return sheet.getName();
  }

  /** Returns the names of the sheets that are not read. */
  List<String> others() {
    return book.getSheets().filter(each -> each != sheet).map(Sheet::getName).toList();
  }

  /** Returns how many formulas had no result so far; such a cell is empty. */
  long withoutResult() {
    return withoutResult;
  }

  /** Returns the row of the first formula without a result. */
  long firstWithoutResult() {
    return firstWithoutResult;
  }

  /**
   * Returns the next row that is there; nothing at the end.
   *
   * @throws UnreadableTableException where the sheet is damaged
   */
  Optional<Line> next() throws UnreadableTableException {
    try {
      return rows.hasNext() ? Optional.of(line(rows.next())) : Optional.empty();
    } catch (ExcelReaderException
        | IllegalStateException
        | IllegalArgumentException
        | NoSuchElementException
        | NullPointerException
        | IndexOutOfBoundsException
        | UncheckedStreamException e) {
      throw damaged(e);
    }
  }

  private Line line(Row row) {
    var cells = new ArrayList<String>(row.getCellCount());
    int used = 0;
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell, row.getRowNum()));
      used = cells.get(i).isBlank() ? used : i + 1;
    }
    return new Line(row.getRowNum(), List.copyOf(cells.subList(0, used)));
  }

  private String text(Cell cell, long row) {
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.FORMULA && (raw == null || raw.isEmpty())) {
      firstWithoutResult = withoutResult++ == 0 ? row : firstWithoutResult;
      return "";
    }
    if (raw == null) {
      return "";
    }
    if (cell.getValue() instanceof BigDecimal) {
      return style(cell).text(raw, book.isDate1904());
    }
    return cell.getValue() instanceof Boolean
        ? raw.equals("1") ? "TRUE" : "FALSE"
        : raw.replace("_x000D_", "");
  }

  private NumberStyle style(Cell cell) {
    String id = Optional.ofNullable(cell.getDataFormatId()).map(String::valueOf).orElse("");
    String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
    return styles.computeIfAbsent(id + " " + format, key -> NumberStyle.of(id, format));
  }

  @Override
  public void close() throws IOException {
    stream.close();
    book.close();
  }
}
