package org.gravida.query.result;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers as SPARQL 1.1 results JSON, one row a line. */
public final class ResultJson {
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f]");

  private ResultJson() {}

  static String write(Answer.Rows answer) {
    String columns =
        answer.columns().stream().map(ResultJson::quoted).collect(Collectors.joining(","));
    var rows = new ArrayList<String>();
    for (var row : answer.rows()) {
      rows.add(row(answer.columns(), row));
    }
    return "{\"head\":{\"vars\":["
        + columns
        + "]},\n\"results\":{\"bindings\":["
        + (rows.isEmpty() ? "" : "\n" + String.join(",\n", rows) + "\n")
        + "]}}\n";
  }

  static String write(boolean verdict) {
    return "{\"head\":{},\"boolean\":" + verdict + "}\n";
  }

  /** Returns a JSON string in double quotes: as in Turtle, and without control characters. */
  public static String quoted(String text) {
    return CONTROL
        .matcher(Names.quoted(text))
        .replaceAll(found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
  }

  private static String row(List<String> columns, List<Cell> cells) {
    var members = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).kind() != Cell.Kind.ABSENT) {
        members.add(quoted(columns.get(i)) + ":" + term(cells.get(i)));
      }
    }
    return "{" + String.join(",", members) + "}";
  }

  private static String term(Cell cell) {
    String more = "";
    if (!cell.language().isEmpty()) {
      more = "\"xml:lang\":" + quoted(cell.language()) + ",";
    } else if (cell.kind() == Cell.Kind.LITERAL && !cell.isPlainString()) {
      more = "\"datatype\":" + quoted(cell.datatype()) + ",";
    }
    String type =
        switch (cell.kind()) {
          case IRI -> "uri";
          case BLANK -> "bnode";
          default -> "literal";
        };
    String value = cell.kind() == Cell.Kind.BLANK ? cell.text().substring(2) : cell.text();
    return "{\"type\":\"" + type + "\"," + more + "\"value\":" + quoted(value) + "}";
  }
}
