package org.gravida.abstraction.finding;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gravida.record.Problem;

/** Everything the abstraction draws from one patient's file. */
public final class Findings {
  /** Nothing found. */
  public static final Findings NONE =
      new Findings(List.of(), new long[0], List.of(), new int[0], List.of());

  private final List<Finding> all;
  private final long[] kinds;
  private final List<String> properties;
  private final int[] values;
  private final List<Problem> problems;

  /**
   * Takes over what was found.
   *
   * @param all in the order of their rules; nothing is added any more
   * @param kinds the kinds of findings there are, one bit each
   * @param properties ids of the number properties, sorted
   * @param values their values, -1 where none was set
   */
  Findings(
      List<Finding> all,
      long[] kinds,
      List<String> properties,
      int[] values,
      List<Problem> problems) {
    this.all = Collections.unmodifiableList(all);
    this.kinds = kinds;
    this.properties = properties;
    this.values = values;
    this.problems = List.copyOf(problems);
  }

  /** Returns all findings, in the order of their rules. */
  public List<Finding> all() {
    return all;
  }

  /**
   * Returns which kinds of findings there are, one bit each, from the number 64 times {@code word}
   * on, as {@link Finding#kind()} numbers them.
   */
  public long kinds(int word) {
    return word < kinds.length ? kinds[word] : 0;
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
   * @param property its place in {@code Abstraction.properties()}
   */
  public int number(int property) {
    return values[property];
  }

  /** Says whether anything outstanding waits for a day. */
  public boolean isDated() {
    for (Finding each : all) {
      if (each.outstanding().isPresent() && each.due().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Returns what the reader should know about dates, order and numbers. */
  public List<Problem> problems() {
    return problems;
  }
}
