package org.gravida.consultation.rows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Vocabulary;

/**
 * Numbers what may hold of a patient: classes and findings. What holds of every patient of a run,
 * as its guidelines, needs no number. Safe for many threads once the tables of a run are indexed.
 */
public final class Conditions {
  private final Set<String> always = new HashSet<>();
  private final Set<String> never = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Knows what holds of every patient of a run, and of none. */
  public Conditions(Release release, Following following) {
    always.add(Vocabulary.id(Vocabulary.PATIENT));
    (following.recollections() ? always : never).add(Vocabulary.id(Vocabulary.WITH_RECOLLECTIONS));
    for (Guideline each : release.guidelines()) {
      (following.guidelines().contains(each) ? always : never).add(each.id());
    }
  }

  boolean isAlways(String id) {
    return always.contains(id);
  }

  boolean isNever(String id) {
    return never.contains(id);
  }

  /** Returns the number of a class or finding, a new one if need be. */
  int number(String id) {
    return numbers.computeIfAbsent(id, absent -> numbers.size());
  }

  /** Returns the ids of all classes and findings on which a row depends. */
  public Set<String> ids() {
    return Set.copyOf(numbers.keySet());
  }

  /** Returns the number of a class or finding, or -1 if no row depends on it. */
  public int known(String id) {
    return numbers.getOrDefault(id, -1);
  }
}
