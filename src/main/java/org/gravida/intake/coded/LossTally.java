package org.gravida.intake.coded;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the files of a run say and what was not used; safe for several threads. */
public final class LossTally {
  /**
   * A kind of thing that a file says and that decides nothing.
   *
   * @param system the vocabulary of its code, by its name or as the file cites it
   * @param code the bare code, or empty
   * @param reason why it is not used, as the rest of a sentence about it
   */
  public record Unused(String system, String code, String reason) implements Comparable<Unused> {
    private static final Comparator<Unused> ORDER =
        Comparator.comparing(Unused::system)
            .thenComparing(Unused::code)
            .thenComparing(Unused::reason);

    public Unused {
      requireNonNull(system, "system");
      requireNonNull(code, "code");
      requireNonNull(reason, "reason");
    }

    @Override
    public int compareTo(Unused other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<Unused, LongAdder> counts = new ConcurrentHashMap<>();

  /** Counts one more. */
  public void add(Unused unused) {
    counts.computeIfAbsent(unused, absent -> new LongAdder()).increment();
  }

  public boolean isEmpty() {
    return counts.isEmpty();
  }

  /** Returns how often each was met, in a fixed order. */
  public Map<Unused, Long> counts() {
    var sorted = new TreeMap<Unused, Long>();
    counts.forEach((unused, count) -> sorted.put(unused, count.sum()));
    return sorted;
  }
}
