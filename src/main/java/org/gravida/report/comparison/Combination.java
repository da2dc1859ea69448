package org.gravida.report.comparison;

import java.util.List;
import org.gravida.knowledge.Table;

/**
 * Patients who are a case by exactly these guidelines.
 *
 * @param guidelines the guidelines, in order; none for patients who are a case by none
 * @param patients how many patients
 */
record Combination(List<String> guidelines, int patients) {
  Combination {
    guidelines = List.copyOf(guidelines);
  }

  /** Returns all combinations, the largest first. */
  static List<Combination> of(Table overlap) {
    return overlap.lines().stream()
        .map(line -> new Combination(keys(line), line.number("patients")))
        .toList();
  }

  /** Returns the guidelines of one row. */
  static List<String> keys(Table.Row line) {
    return line.text("guidelines").isEmpty()
        ? List.of()
        : List.of(line.text("guidelines").split(" \\+ "));
  }

  /** Returns the guidelines in words. */
  String name() {
    return guidelines.isEmpty() ? "none" : String.join(" + ", guidelines);
  }
}
