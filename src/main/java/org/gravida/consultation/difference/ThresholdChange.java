package org.gravida.consultation.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gravida.knowledge.Table.Row;

/**
 * A number at which a conclusion changes, and that is another now.
 *
 * @param id where the number stands
 * @param label its name
 * @param direction on which side of it the conclusion lies
 * @param before the number with its unit, or empty if there was none; several are joined by "and"
 * @param after the number now, or empty
 * @param used labels of what goes by it, sorted
 */
public record ThresholdChange(
    String id, String label, String direction, String before, String after, List<String> used) {
  public ThresholdChange {
    used = List.copyOf(used);
  }

  /** Where a number stands, with all rows that say so. */
  private static final class Uses {
    private final TreeSet<String> numbers = new TreeSet<>();
    private final TreeSet<String> used = new TreeSet<>();
    private String label = "";
  }

  /** Returns what differs between two lists of thresholds, by id. */
  static List<ThresholdChange> between(List<Row> before, List<Row> after) {
    TreeMap<String, Uses> old = uses(before);
    TreeMap<String, Uses> young = uses(after);
    var keys = new TreeSet<>(old.keySet());
    keys.addAll(young.keySet());
    var changes = new ArrayList<ThresholdChange>();
    for (String key : keys) {
      Uses one = old.getOrDefault(key, new Uses());
      Uses other = young.getOrDefault(key, new Uses());
      if (!one.numbers.equals(other.numbers)) {
        Uses any = young.containsKey(key) ? other : one;
        changes.add(
            new ThresholdChange(
                key.substring(0, key.indexOf('\n')),
                any.label,
                key.substring(key.indexOf('\n') + 1),
                String.join(" and ", one.numbers),
                String.join(" and ", other.numbers),
                List.copyOf(any.used)));
      }
    }
    return changes;
  }

  private static TreeMap<String, Uses> uses(List<Row> rows) {
    var uses = new TreeMap<String, Uses>();
    for (Row row : rows) {
      Uses one =
          uses.computeIfAbsent(
              row.id("threshold") + "\n" + row.text("direction"), key -> new Uses());
      one.numbers.add((row.text("number") + " " + row.text("unit")).strip());
      one.used.add(row.text("used"));
      one.label = row.text("label");
    }
    return uses;
  }
}
