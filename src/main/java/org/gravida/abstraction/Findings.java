package org.gravida.abstraction;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gravida.record.Problem;

/** Everything the abstraction draws from one patient's file. */
public final class Findings {
  /** Nothing found. */
  public static final Findings NONE = new Findings();

  private final Supplier<List<Finding>> teller;
  private final long[] kinds;
  private final boolean isDated;
  private final List<String> properties;
  private final int[] values;
  private final List<Problem> problems;
  private List<Finding> all;

  private Findings() {
    teller = List::of;
    kinds = new long[0];
    isDated = false;
    properties = List.of();
    values = new int[0];
    problems = List.of();
  }

  /**
   * Takes over what was found.
   *
   * @param teller makes the findings in the order of their rules
   * @param memory says what they are; nothing is added any more
   * @param properties ids of the number properties, sorted
   */
  Findings(
      Supplier<List<Finding>> teller,
      WorkingMemory memory,
      List<String> properties,
      List<Problem> problems) {
    this.teller = teller;
    this.properties = properties;
    this.problems = List.copyOf(problems);
    kinds = memory.drawn();
    values = memory.values();
    isDated = memory.isDated();
  }

  /** Returns all findings, in the order of their rules; they are made when first asked for. */
  public synchronized List<Finding> all() {
    if (all == null) {
      all = List.copyOf(teller.get());
    }
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
   * @param property its place in {@link Abstraction#properties()}
   */
  public int number(int property) {
    return values[property];
  }

  /** Says whether anything outstanding may wait for a day; if not, nothing does. */
  public boolean isDated() {
    return isDated;
  }

  /** Returns what the reader should know about dates, order and numbers. */
  public List<Problem> problems() {
    return problems;
  }
}
