package org.gravida.sampling.prevalence;

import java.util.List;

/**
 * A number of the patient's own, drawn once and used by several facts.
 *
 * @param question the number of its question
 * @param ranges the last one that holds counts
 */
public record Own(String name, long question, List<Ranged> ranges) {
  /** The range for some patients. */
  public record Ranged(When when, Filling.Range range) {}

  public Own {
    ranges = List.copyOf(ranges);
  }
}
