package org.gravida.report.cohort;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often things occur, whatever their order. */
final class Frequencies<K> {
  private final Map<K, Long> counts = new LinkedHashMap<>();

  /** Counts one occurrence. */
  void add(K key) {
    counts.merge(key, 1L, Long::sum);
  }

  long of(K key) {
    return counts.getOrDefault(key, 0L);
  }

  /** Returns what occurred, the most frequent first, those alike in the order given. */
  List<K> keys(Comparator<K> order) {
    return counts.keySet().stream()
        .sorted(comparing((K key) -> counts.get(key)).reversed().thenComparing(order))
        .toList();
  }

  /** Returns what occurred in its own order, with its counts. */
  Map<K, Long> sorted() {
    return new TreeMap<>(counts);
  }
}
