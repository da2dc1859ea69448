package org.gravida.consultation.plan;

import java.util.List;
import java.util.Optional;
import org.gravida.consultation.explanation.Step;

/**
 * Why a patient is not concluded to belong to a class.
 *
 * @param id of the class
 * @param label it in words
 * @param follows whether it follows after all; then there is nothing else
 * @param against sets of facts each of which stands in the way, whatever else were recorded, and of
 *     which none can be left out; the smaller first; nothing of them is taken from silence
 * @param repairs sets of facts without which nothing would stand in the way; empty if not all sets
 *     were found
 * @param missing results with which it would follow; without a need if there are none, or if
 *     something stands in the way
 * @param lacking findings and numbers with which it would follow, of each list one, where no result
 *     of an examination gives them
 * @param complete whether there are no other sets against it
 */
public record WhyNot(
    String id,
    String label,
    boolean follows,
    List<List<Step>> against,
    List<List<Step>> repairs,
    Optional<PatientPlan.Way> missing,
    List<List<String>> lacking,
    boolean complete) {
  public WhyNot {
    against = against.stream().map(List::copyOf).toList();
    lacking = lacking.stream().map(List::copyOf).toList();
    repairs = repairs.stream().map(List::copyOf).toList();
  }
}
