package org.gravida.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds how something follows by proved rules: of several ways the one with the fewest steps above
 * one another, then the first of the rules. Immutable.
 */
public final class Derivations {
  private final ProvedRules rules;

  public Derivations(ProvedRules rules) {
    this.rules = rules;
  }

  /**
   * Returns how the patient comes to belong to a class; empty if that does not follow.
   *
   * @param facts findings and numbers of the rules; others say nothing
   */
  public Optional<Derivation> of(Facts facts, String target) {
    return derive(facts, new Proposition.Member(target));
  }

  private Optional<Derivation> derive(Facts facts, Proposition goal) {
    Map<Proposition, Derivation> held = new HashMap<>();
    for (String finding : facts.findings()) {
      hold(new Derivation(new Proposition.Finding(finding), List.of(), true), held);
    }
    facts
        .numbers()
        .forEach(
            (property, value) ->
                cell(property, value)
                    .ifPresent(cell -> hold(new Derivation(cell, List.of(), true), held)));
    boolean isGrown = true;
    while (isGrown && !held.containsKey(goal)) {
      Map<Proposition, Derivation> next = round(held);
      held.putAll(next);
      isGrown = !next.isEmpty();
    }
    return Optional.ofNullable(held.get(goal));
  }

  /** Returns what follows in one step and did not hold before. */
  private Map<Proposition, Derivation> round(Map<Proposition, Derivation> held) {
    Map<Proposition, Derivation> next = new HashMap<>();
    for (HornRule rule : rules.rules()) {
      if (rule.conclusion().isPresent()) {
        var statement = new Proposition.Member(rule.conclusion().get());
        if (!held.containsKey(statement)
            && !next.containsKey(statement)
            && held.keySet().containsAll(rule.premises())) {
          List<Derivation> premises = rule.premises().stream().map(held::get).toList();
          next.put(statement, new Derivation(statement, premises, false));
        }
      }
    }
    return next;
  }

  private static void hold(Derivation fact, Map<Proposition, Derivation> held) {
    held.putIfAbsent(fact.statement(), fact);
  }

  private Optional<Proposition> cell(String property, int value) {
    return rules.numbers().getOrDefault(property, List.of()).stream()
        .filter(cell -> cell.contains(value))
        .findFirst()
        .map(cell -> new Proposition.Quantity(property, cell));
  }
}
