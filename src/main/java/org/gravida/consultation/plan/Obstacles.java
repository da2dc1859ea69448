package org.gravida.consultation.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.PatientExplanations;
import org.gravida.inference.Facts;
import org.gravida.inference.MinimalSets;
import org.gravida.inference.Proposition;
import org.gravida.record.PatientRecord;

/** Why something is not concluded about a patient. Not for several threads. */
public final class Obstacles {
  private final Explainer explainer;
  private final Planner planner;
  private final Standing standing;
  private final Lacking lacking;

  /** Prepares, for the guidelines and rules that an explainer explains by. */
  public Obstacles(Explainer explainer) {
    this.explainer = explainer;
    planner = new Planner(explainer);
    standing = new Standing(explainer);
    lacking = new Lacking(explainer, standing);
  }

  /**
   * Says why a patient is not concluded to belong to a class.
   *
   * @param id of a class that is decided
   * @param most how many sets and choices are told at most
   * @param isOver says whether to stop looking for more sets
   */
  public WhyNot of(PatientRecord patient, String id, int most, BooleanSupplier isOver) {
    PlannedFile file = planner.file(patient);
    PatientExplanations now = file.now();
    String label = explainer.knowledge().label(id);
    if (now.entailed().contains(id)) {
      return new WhyNot(id, label, true, List.of(), List.of(), Optional.empty(), List.of(), true);
    }
    List<Proposition> goal = List.of(new Proposition.Member(id));
    Facts recorded = now.recorded();
    var against =
        MinimalSets.of(
            recorded.ids(), some -> !standing.isPossible(recorded.keep(some), goal), most, isOver);
    Optional<PatientPlan.Way> missing =
        against.sets().isEmpty()
            ? Optional.of(
                new Ways(explainer.knowledge(), Planner.order(now), most)
                    .to(
                        new Ways.Answer(
                            "",
                            of -> of.abduction(Set.copyOf(goal)).ofAll(goal),
                            then -> then.entailed().contains(id),
                            of -> List.of()),
                        file))
            : Optional.empty();
    boolean isLacking = missing.isPresent() && missing.get().needs().isEmpty();
    return new WhyNot(
        id,
        label,
        false,
        against.sets().stream().map(now::steps).toList(),
        against.hits().stream().filter(each -> !each.isEmpty()).map(now::steps).toList(),
        missing,
        isLacking ? lacking.all(now, goal) : List.of(),
        against.complete());
  }
}
