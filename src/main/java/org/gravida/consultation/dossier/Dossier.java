package org.gravida.consultation.dossier;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.explanation.Explanation;
import org.gravida.consultation.explanation.PatientExplanations.Collisions;
import org.gravida.consultation.plan.PatientPlan;
import org.gravida.consultation.whatif.Sensitivity;
import org.gravida.record.PatientRecord;

/**
 * All that can be said of one patient.
 *
 * @param record what her file says
 * @param opinion what is concluded
 * @param explanations why, of each alert, verdict and settled cause; none for a file that
 *     contradicts itself
 * @param collisions of a file that contradicts itself
 * @param plan what would settle what is open; empty if that was not looked for
 * @param effects which single facts would change the answer; empty if that was not looked for
 */
public record Dossier(
    PatientRecord record,
    Opinion opinion,
    List<Explanation> explanations,
    Optional<Collisions> collisions,
    Optional<PatientPlan> plan,
    Optional<List<Sensitivity.Effect>> effects) {
  public Dossier {
    requireNonNull(record, "record");
    requireNonNull(opinion, "opinion");
    explanations = List.copyOf(explanations);
    requireNonNull(collisions, "collisions");
    requireNonNull(plan, "plan");
    effects = effects.map(List::copyOf);
  }
}
