package org.gravida.inference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What follows from the facts of one patient. Immutable. */
public final class Conclusions {
  private final boolean consistent;
  private final List<String> targets;
  private final long[] holds;

  /**
   * Collects conclusions.
   *
   * @param consistent whether the facts can be true together under the ontology
   * @param entailed ids of the target classes the patient certainly belongs to; empty when the
   *     facts are inconsistent, because everything would follow
   */
  public Conclusions(boolean consistent, Set<String> entailed) {
    this(consistent, List.copyOf(new TreeSet<>(entailed)), all(entailed.size()));
  }

  /**
   * Takes over conclusions about a list of targets.
   *
   * @param targets immutable and sorted, the same list for many patients
   * @param holds a bit for each target the patient certainly belongs to
   */
  Conclusions(boolean consistent, List<String> targets, long[] holds) {
    this.consistent = consistent;
    this.targets = targets;
    this.holds = holds;
  }

  private static long[] all(int size) {
    long[] all = new long[(size >> 6) + 1];
    for (int i = 0; i < size; i++) {
      all[i >> 6] |= 1L << i;
    }
    return all;
  }

  /** Says whether the facts can be true together under the ontology. */
  public boolean consistent() {
    return consistent;
  }

  /** Returns the ids of the classes that were asked about, sorted; perhaps only those that hold. */
  public List<String> targets() {
    return targets;
  }

  /** Says whether the patient certainly belongs to the target at this place of the list. */
  public boolean holds(int target) {
    return (holds[target >> 6] & (1L << target)) != 0;
  }

  /** Returns the ids of the target classes the patient certainly belongs to, sorted. */
  public Set<String> entailed() {
    var entailed = new ArrayList<String>();
    for (int i = 0; i < targets.size(); i++) {
      if (holds(i)) {
        entailed.add(targets.get(i));
      }
    }
    return Collections.unmodifiableSet(new TreeSet<>(entailed));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Conclusions that
        && consistent == that.consistent
        && entailed().equals(that.entailed());
  }

  @Override
  public int hashCode() {
    return 31 * entailed().hashCode() + Boolean.hashCode(consistent);
  }

  @Override
  public String toString() {
    return (consistent ? "consistent " : "inconsistent ") + entailed();
  }
}
