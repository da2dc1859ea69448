package org.gravida.abstraction;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gravida.record.Problem;

/**
 * Everything the abstraction draws from one patient's file.
 *
 * @param all findings in the order of their rules
 * @param numbers id of a number property to its value, sorted by id
 * @param problems what the reader should know about dates, order and numbers
 */
public record Findings(List<Finding> all, Map<String, Integer> numbers, List<Problem> problems) {
  public Findings {
    all = List.copyOf(all);
    numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    problems = List.copyOf(problems);
  }
}
