package org.gravida.consultation.difference;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.gravida.consultation.whatif.Change;

/**
 * Something that patients are told otherwise by the new release, alike for all of them.
 *
 * @param kind what it is
 * @param id what tells it from others of its kind
 * @param label it in words
 * @param before what they were told, or empty for nothing
 * @param after what they are told, or empty for nothing
 * @param patients how many
 * @param examples some of them, in the order of the files
 */
public record OutcomeChange(
    Change.Kind kind,
    String id,
    String label,
    String before,
    String after,
    int patients,
    List<Example> examples) {
  public OutcomeChange {
    requireNonNull(kind, "kind");
    examples = List.copyOf(examples);
  }

  /**
   * One of the patients.
   *
   * @param patient id
   * @param before what this one was told, or empty; with a day where it has one
   * @param after what this one is told, or empty
   * @param because on what it rested by the old release: the first of the least reasons
   * @param now on what it rests by the new release
   */
  public record Example(
      String patient, String before, String after, List<Ground> because, List<Ground> now) {
    public Example {
      because = List.copyOf(because);
      now = List.copyOf(now);
    }
  }

  /**
   * A finding or number on which a conclusion rests.
   *
   * @param label it in words
   * @param evidence the recorded facts it was drawn from, each with its place
   * @param assumption what was taken from silence, or empty
   * @param rule by which it was drawn, with the numbers it goes by; empty if not by one
   * @param sources of the rule
   */
  public record Ground(
      String label, List<String> evidence, String assumption, String rule, List<String> sources) {
    public Ground {
      evidence = List.copyOf(evidence);
      sources = List.copyOf(sources);
    }
  }
}
