package org.gravida.abstraction;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gravida.record.Problem;

/** Everything the abstraction draws from one patient's file. */
public final class Findings {
  private final List<Finding> all;
  private final List<String> properties;
  private final int[] values;
  private final List<Problem> problems;

  /**
   * Keeps what was found.
   *
   * @param all findings in the order of their rules
   * @param numbers id of a number property to its value, none below 0
   * @param problems what the reader should know about dates, order and numbers
   */
  public Findings(List<Finding> all, Map<String, Integer> numbers, List<Problem> problems) {
    this(
        List.copyOf(all),
        List.copyOf(new TreeMap<>(numbers).keySet()),
        new TreeMap<>(numbers).values().stream().mapToInt(Integer::intValue).toArray(),
        problems);
  }

  /** Takes over what was found; nothing is added any more. */
  Findings(List<Finding> all, List<String> properties, int[] values, List<Problem> problems) {
    this.all = Collections.unmodifiableList(all);
    this.properties = properties;
    this.values = values;
    this.problems = List.copyOf(problems);
  }

  /** Returns all findings, in the order of their rules. */
  public List<Finding> all() {
    return all;
  }

  /** Returns the id of each number property that is known with its value, sorted by id. */
  public Map<String, Integer> numbers() {
    var numbers = new TreeMap<String, Integer>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] >= 0) {
        numbers.put(properties.get(i), values[i]);
      }
    }
    return Collections.unmodifiableMap(numbers);
  }

  /**
   * Returns the value of a number property, or -1 if it is not known.
   *
   * @param property its place in {@link Abstraction#properties()}
   */
  public int number(int property) {
    return values[property];
  }

  /** Returns what the reader should know about dates, order and numbers. */
  public List<Problem> problems() {
    return problems;
  }
}
