package org.gravida.query.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.gravida.knowledge.Table.Row;

/** The order of terms: by section, then position, then label; terms without either come last. */
final class TermOrder {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");

  private TermOrder() {}

  /** Returns the first row of each term, in order. */
  static List<Row> sorted(List<Row> rows, List<String> sections) {
    var first = new LinkedHashMap<String, Row>();
    rows.forEach(row -> first.putIfAbsent(row.text("term"), row));
    var sorted = new ArrayList<>(first.values());
    sorted.sort(
        Comparator.comparingInt((Row row) -> rank(sections.indexOf(row.id("section"))))
            .thenComparingInt(TermOrder::position)
            .thenComparing(row -> row.text("label"))
            .thenComparing(row -> row.text("term")));
    return sorted;
  }

  private static int rank(int index) {
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  private static int position(Row row) {
    String text = row.text("position");
    return WHOLE.matcher(text).matches() ? Integer.parseInt(text) : Integer.MAX_VALUE;
  }
}
