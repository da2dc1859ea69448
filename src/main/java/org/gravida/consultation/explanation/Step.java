package org.gravida.consultation.explanation;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gravida.consultation.rows.TermNote;

/**
 * One statement of an explanation and that from which it follows.
 *
 * @param kind what is said of the patient
 * @param id of the class, the finding or the number property
 * @param label it in words
 * @param note what the term means and on what it rests
 * @param because the statements from which it follows by one rule that the reasoner proved
 * @param drawn how it was drawn from the file; only for findings and numbers
 */
public record Step(
    Kind kind, String id, String label, TermNote note, List<Step> because, List<Drawn> drawn) {
  /** What a step says of a patient. */
  public enum Kind {
    /** She belongs to a class. */
    CLASS,
    /** She has a finding. */
    FINDING,
    /** A number of hers lies in a range. */
    NUMBER
  }

  /**
   * How a finding or number was drawn from the file.
   *
   * @param rule id of the abstraction rule
   * @param label of the rule
   * @param note what the rule says and on what it rests
   * @param parameters what the rule was told, by the label of the parameter
   * @param evidence the facts of the file it rests on
   * @param against facts that say otherwise and do not stand
   * @param assumption what was taken from silence, or empty
   */
  public record Drawn(
      String rule,
      String label,
      TermNote note,
      Map<String, String> parameters,
      List<Evidence> evidence,
      List<Evidence> against,
      String assumption) {
    public Drawn {
      parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
      evidence = List.copyOf(evidence);
      against = List.copyOf(against);
    }
  }

  /**
   * A recorded fact.
   *
   * @param text it in words
   * @param place where it stands; empty if that is not one place
   * @param limit what the limit of the ontology by which its number is judged says, and on what
   *     that rests; nothing where the file judges it
   */
  public record Evidence(String text, String place, TermNote limit) {}

  public Step {
    requireNonNull(kind, "kind");
    because = List.copyOf(because);
    drawn = List.copyOf(drawn);
  }

  /** Says whether nothing is taken from silence in it or below it. */
  public boolean isFirm() {
    return (drawn.isEmpty() || drawn.stream().anyMatch(each -> each.assumption().isEmpty()))
        && because.stream().allMatch(Step::isFirm);
  }
}
