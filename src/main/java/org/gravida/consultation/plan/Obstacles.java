package org.gravida.consultation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.NumberWords;
import org.gravida.consultation.explanation.PatientExplanations;
import org.gravida.inference.Facts;
import org.gravida.inference.MinimalSets;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;
import org.gravida.inference.abduction.Abduction;
import org.gravida.record.PatientRecord;

/** Why something is not concluded about a patient. Not for several threads. */
public final class Obstacles {
  private final Explainer explainer;
  private final ProvedRules rules;
  private final Planner planner;
  private final Standing standing;

  /** Prepares, for the guidelines and rules that an explainer explains by. */
  public Obstacles(Explainer explainer) {
    this.explainer = explainer;
    rules = explainer.rules();
    planner = new Planner(explainer);
    standing = new Standing(rules, explainer.knowledge().release().rules());
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
            recorded.ids(),
            some -> !standing.isPossible(recorded.keep(some), goal),
            most,
            isOver);
    Optional<PatientPlan.Way> missing =
        against.sets().isEmpty()
            ? Optional.of(
                planner.way(
                    "",
                    file.abduction(Set.copyOf(goal)).ofAll(goal),
                    then -> then.entailed().contains(id),
                    file,
                    Planner.order(now),
                    most))
            : Optional.empty();
    boolean isLacking = missing.isPresent() && missing.get().needs().isEmpty();
    return new WhyNot(
        id,
        label,
        false,
        against.sets().stream().map(now::steps).toList(),
        against.hits().stream().filter(each -> !each.isEmpty()).map(now::steps).toList(),
        missing,
        isLacking ? lacking(now, goal) : List.of(),
        against.complete());
  }

  /** Returns what, in words, the goal would follow with: of each list one. */
  private List<List<String>> lacking(PatientExplanations now, List<Proposition> goal) {
    var lacking = new ArrayList<Proposition>();
    rules.findings().forEach(each -> lacking.add(new Proposition.Finding(each)));
    rules
        .numbers()
        .forEach(
            (property, cells) ->
                cells.forEach(cell -> lacking.add(new Proposition.Quantity(property, cell))));
    lacking.removeIf(
        each -> isHeld(each, now.facts()) || !standing.isPossible(now.recorded(), List.of(each)));
    List<Abduction.Gain> gains =
        IntStream.range(0, lacking.size())
            .mapToObj(i -> new Abduction.Gain(List.of(i), Set.of(lacking.get(i))))
            .toList();
    var groups = IntStream.range(0, lacking.size()).boxed().toList();
    return new Abduction(rules, now.facts(), gains, groups, goal)
        .ofAll(goal).factors().stream()
            .map(factor -> factor.stream().map(set -> words(set, lacking)).toList())
            .toList();
  }

  private boolean isHeld(Proposition one, Facts facts) {
    return Abduction.statements(facts, rules).contains(one);
  }

  private String words(List<Integer> set, List<Proposition> lacking) {
    return set.stream().map(i -> words(lacking.get(i))).collect(Collectors.joining(" and "));
  }

  private String words(Proposition one) {
    return one instanceof Proposition.Quantity number
        ? NumberWords.of(explainer.knowledge().label(number.property()), number.values())
        : explainer.knowledge().label(((Proposition.Finding) one).name());
  }
}
