package org.gravida.query.result;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows as SPARQL 1.1 CSV (plain values) and TSV (Turtle terms, columns with a question mark). Lines
 * end in a line feed.
 */
public final class Separated {
  private static final char WIDE = 0x80;
  private static final Pattern RUN =
      Pattern.compile("[\\h\\v]*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?");

  private Separated() {}

  static String csv(Answer.Rows answer) {
    var text = new StringBuilder();
    line(text, answer.columns().stream().map(Separated::field).toList(), ",");
    for (var row : answer.rows()) {
      line(text, row.stream().map(cell -> field(cell.text())).toList(), ",");
    }
    return text.toString();
  }

  static String tsv(Answer.Rows answer) {
    var text = new StringBuilder();
    line(text, answer.columns().stream().map(name -> "?" + name).toList(), "\t");
    for (var row : answer.rows()) {
      line(text, row.stream().map(cell -> Turtle.term(cell, Names::bracketed)).toList(), "\t");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> fields, String separator) {
    text.append(fields.stream().collect(Collectors.joining(separator))).append('\n');
  }

  /**
   * Returns a text that no spreadsheet runs: one that begins, after spaces, with {@code = + - @},
   * or that has a tab or line end before its first letter, gets an apostrophe in front. A number is
   * left as it is.
   */
  public static String harmless(String text) {
    if (text.isEmpty() || (text.charAt(0) > 'Z' && text.charAt(0) < WIDE)) {
      return text;
    }
    return RUN.matcher(text).lookingAt() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  /** Returns a field of CSV, in quotes where it needs them. */
  public static String field(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return '"' + value.replace("\"", "\"\"") + '"';
      }
    }
    return value;
  }
}
