package org.gravida.consultation.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.NumberWords;
import org.gravida.consultation.explanation.PatientExplanations;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;
import org.gravida.inference.abduction.Abduction;

/** The findings and numbers with which something would follow that no result gives. */
final class Lacking {
  private final Explainer explainer;
  private final ProvedRules rules;
  private final Standing standing;

  /** What a record says that is no result of an examination. */
  private final Set<String> recorded = new TreeSet<>();

  Lacking(Explainer explainer, Standing standing) {
    this.explainer = explainer;
    rules = explainer.rules();
    this.standing = standing;
    explainer.knowledge().release().rules().stream()
        .filter(rule -> !rule.all("ofTerm").isEmpty())
        .forEach(rule -> recorded.addAll(rule.all("yields")));
  }

  /** Returns what, in words, all goals would follow with: of each list one. */
  List<List<String>> all(PatientExplanations now, Collection<Proposition> goals) {
    var more = new ArrayList<Proposition>();
    rules.findings().forEach(each -> more.add(new Proposition.Finding(each)));
    rules
        .numbers()
        .forEach(
            (property, ranges) ->
                ranges.forEach(each -> more.add(new Proposition.Quantity(property, each))));
    return of(now, more, goals, List.of());
  }

  /**
   * Returns the records, in words, with which all goals would follow, and one of others if there
   * are any: of each list one.
   */
  List<List<String>> records(
      PatientExplanations now, Collection<Proposition> goals, List<Proposition> any) {
    var more = new ArrayList<Proposition>();
    rules.findings().stream()
        .filter(recorded::contains)
        .forEach(each -> more.add(new Proposition.Finding(each)));
    return of(now, more, goals, any);
  }

  private List<List<String>> of(
      PatientExplanations now,
      List<Proposition> more,
      Collection<Proposition> goals,
      List<Proposition> any) {
    Set<Proposition> held = Abduction.statements(now.facts(), rules);
    more.removeIf(
        each -> held.contains(each) || !standing.isPossible(now.recorded(), List.of(each)));
    List<Abduction.Gain> gains =
        IntStream.range(0, more.size())
            .mapToObj(i -> new Abduction.Gain(List.of(i), Set.of(more.get(i))))
            .toList();
    var groups = IntStream.range(0, more.size()).boxed().toList();
    var all = new ArrayList<>(goals);
    all.addAll(any);
    var abduction = new Abduction(rules, now.facts(), gains, groups, all);
    var missing =
        any.isEmpty() ? abduction.ofAll(goals) : abduction.ofAllAndOne(goals, any, List.of());
    return missing.possible()
        ? missing.factors().stream()
            .map(factor -> factor.stream().map(set -> words(set, more)).toList())
            .toList()
        : List.of();
  }

  private String words(List<Integer> set, List<Proposition> more) {
    return set.stream().map(i -> words(more.get(i))).collect(Collectors.joining(" and "));
  }

  private String words(Proposition one) {
    return one instanceof Proposition.Quantity number
        ? NumberWords.of(explainer.knowledge().label(number.property()), number.values())
        : explainer.knowledge().label(((Proposition.Finding) one).name());
  }
}
