package org.gravida.intake.coded;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.gravida.record.Unused;

/** Counts what the files of a run say and what was not used; safe for several threads. */
public final class LossTally {
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
