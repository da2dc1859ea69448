package org.gravida.consultation.explanation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.gravida.consultation.rows.ToldRow;

/**
 * Why something was concluded.
 *
 * @param kind what kind of conclusion: class, cause, verdict, alert or care
 * @param id of what was concluded
 * @param label it in words
 * @param details what is said with it: standing, warnings, sources, an action
 * @param reasons each enough by itself: those that take nothing from silence first, of these that
 *     with the fewest facts
 * @param complete whether there are no other reasons
 * @param row that tells it; empty for a class, and if it is not concluded
 */
public record Explanation(
    String kind,
    String id,
    String label,
    List<String> details,
    List<Reason> reasons,
    boolean complete,
    Optional<ToldRow> row) {
  public Explanation {
    details = List.copyOf(details);
    reasons = List.copyOf(reasons);
    requireNonNull(row, "row");
  }

  /**
   * Facts that are enough, and of which none can be left out.
   *
   * @param steps how each part of the conclusion follows from them
   * @param facts ids of the findings and number properties, sorted
   * @param axioms the least axioms by which it follows, in words; empty unless asked for
   */
  public record Reason(List<Step> steps, List<String> facts, List<String> axioms) {
    public Reason {
      steps = List.copyOf(steps);
      facts = List.copyOf(facts);
      axioms = List.copyOf(axioms);
    }

    /** Says whether it takes nothing from silence. */
    public boolean isFirm() {
      return steps.stream().allMatch(Step::isFirm);
    }
  }
}
