package org.gravida.report.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.regex.Pattern;
import org.gravida.query.result.Separated;

/** The forms of a result that has one row a patient, the id first. */
public enum RowForm {
  CSV(",", "", true, "([^\",]*|\"([^\"]|\"\")*+\"),(true|false),"),
  TSV("\t", "", true, "[^\t]*\t(true|false)\t"),
  /** CSV with an apostrophe before each cell that a spreadsheet would run. */
  SAFE_CSV(",", "", true, CSV.answered),
  /** TSV likewise. */
  SAFE_TSV("\t", "", true, TSV.answered),
  JSON_LINES(
      ",", "\"consistent\":", false, "\\{\"patient\":\"([^\"\\\\]|\\\\.)*+\",\"consistent\":");

  private final String separator;
  private final String verdictName;
  private final boolean headed;
  private final String answered;

  RowForm(String separator, String verdictName, boolean headed, String answered) {
    this.answered = answered;
    this.separator = separator;
    this.verdictName = verdictName;
    this.headed = headed;
  }

  boolean isHeaded() {
    return headed;
  }

  /** Says whether a line end may stand inside a row, between quotes. */
  boolean isQuoted() {
    return this == CSV || this == SAFE_CSV;
  }

  /** Returns the form of CSV, with an apostrophe before what a spreadsheet would run if asked. */
  public static RowForm csv(boolean isSafe) {
    return isSafe ? SAFE_CSV : CSV;
  }

  /** Returns the form of TSV, likewise. */
  public static RowForm tsv(boolean isSafe) {
    return isSafe ? SAFE_TSV : TSV;
  }

  /** Returns a table's row with its line end. */
  public String row(List<String> cells) {
    return joined(cells) + "\n";
  }

  /** Returns some cells of a table's row, with separators between them, in UTF-8. */
  public byte[] cells(List<String> cells) {
    return joined(cells).getBytes(UTF_8);
  }

  /** Adds a cell of a table's row. */
  public void cell(String text, RowBytes out) {
    out.add(cell(text));
  }

  /** Adds what stands between two cells of a table's row. */
  public void separate(RowBytes out) {
    out.add(separator.charAt(0));
  }

  /** Adds what stands behind the last cell of a row. */
  public void end(RowBytes out) {
    out.add('\n');
  }

  private String joined(List<String> cells) {
    var row = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      row.append(i == 0 ? "" : separator).append(cell(cells.get(i)));
    }
    return row.toString();
  }

  private String cell(String text) {
    return switch (this) {
      case CSV, JSON_LINES -> Separated.field(text);
      case TSV -> onOneLine(text);
      case SAFE_CSV -> Separated.field(Separated.harmless(text));
      case SAFE_TSV -> onOneLine(Separated.harmless(text));
    };
  }

  private static String onOneLine(String text) {
    return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }

  /** Returns how the row of a patient begins, with the separator behind the id. */
  byte[] start(String id) {
    String quoted = '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(id)) + '"';
    String first = this == JSON_LINES ? "{\"patient\":" + quoted : cell(id);
    return (first + separator).getBytes(UTF_8);
  }

  /** Returns how a row begins that has another cell before the id. */
  byte[] start(String before, String id) {
    return (cell(before) + separator + cell(id) + separator).getBytes(UTF_8);
  }

  /** Says whether a row is of a patient who was answered. */
  boolean isAnswered(byte[] row) {
    return Pattern.compile(answered).matcher(new String(row, UTF_8)).lookingAt();
  }

  /** Returns with what every result in this form begins. */
  String opening() {
    return headed ? "patient" + separator : "{\"patient\":";
  }

  /** Returns what follows the start of a patient who was answered. */
  byte[] verdict(boolean consistent) {
    return (verdictName + consistent).getBytes(UTF_8);
  }
}
