package org.gravida.query.result;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gravida.record.Visible;

/** Rows as an aligned table for people: short names, numbers to the right. */
final class TextTable {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

  private TextTable() {}

  static String write(Answer.Rows answer) {
    var lines = new ArrayList<List<String>>();
    lines.add(answer.columns());
    for (var row : answer.rows()) {
      lines.add(row.stream().map(TextTable::shown).toList());
    }
    int count = answer.columns().size();
    int[] widths = new int[count];
    boolean[] numeric = new boolean[count];
    for (int i = 0; i < count; i++) {
      int column = i;
      widths[i] = lines.stream().mapToInt(line -> length(line.get(column))).max().orElse(0);
      numeric[i] =
          lines.size() > 1
              && lines.stream()
                  .skip(1)
                  .map(line -> line.get(column))
                  .allMatch(text -> text.isEmpty() || NUMBER.matcher(text).matches());
    }
    var text = new StringBuilder();
    append(text, lines.get(0), widths, numeric);
    append(text, rule(widths), widths, new boolean[count]);
    lines.stream().skip(1).forEach(line -> append(text, line, widths, numeric));
    if (answer.rows().isEmpty()) {
      text.append("(no rows)\n");
    }
    return text.toString();
  }

  private static String shown(Cell cell) {
    String text = cell.kind() == Cell.Kind.IRI ? Names.shortened(cell.text()) : cell.text();
    return Visible.of(text.replaceAll("\\s+", " "));
  }

  private static List<String> rule(int[] widths) {
    var dashes = new ArrayList<String>();
    for (int width : widths) {
      dashes.add("-".repeat(width));
    }
    return dashes;
  }

  private static void append(
      StringBuilder text, List<String> cells, int[] widths, boolean[] numeric) {
    var line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String padding = " ".repeat(widths[i] - length(cells.get(i)));
      line.append(i == 0 ? "" : "  ");
      line.append(numeric[i] ? padding + cells.get(i) : cells.get(i) + padding);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
