package org.gravida.consultation.difference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gravida.inference.HornRule;
import org.gravida.inference.Interval;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;
import org.gravida.reasoning.Oracle;

/**
 * Finds the rules of one release that HermiT does not conclude from the axioms of another. Which
 * rules are proved of the same conclusions may differ, so that those of both are not compared but
 * asked for.
 */
final class LostRules {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Edition other;
  private final ProvedRules others;
  private final Oracle oracle;

  private LostRules(Edition other, ProvedRules others, Oracle oracle) {
    this.other = other;
    this.others = others;
    this.oracle = oracle;
  }

  /** Returns the rules of one release that the other lacks, in their order. */
  static List<HornRule> of(Edition one, Edition other) {
    ProvedRules others = other.rules().orElseThrow();
    Set<HornRule> same = new HashSet<>(others.rules());
    try (var oracle = Oracle.open(other.knowledge().files(), LIMIT)) {
      var lost = new LostRules(other, others, oracle);
      return one.rules().orElseThrow().rules().stream()
          .filter(rule -> !same.contains(rule))
          .filter(rule -> !lost.isConcluded(rule))
          .toList();
    }
  }

  private boolean isConcluded(HornRule rule) {
    return rule.premises().stream().allMatch(this::isKnown)
        && rule.conclusion().stream().allMatch(this::isKnown)
        && isConcluded(rule.premises(), 0, new ArrayList<>(), rule.conclusion());
  }

  private boolean isKnown(Proposition premise) {
    if (premise instanceof Proposition.Finding finding) {
      return isKnown(finding.name());
    }
    return premise instanceof Proposition.Quantity number
        ? isKnown(number.property())
        : isKnown(((Proposition.Member) premise).name());
  }

  private boolean isKnown(String id) {
    return other.statements().labels().containsKey(id);
  }

  /** Asks for each way in which the other release tells the numbers apart. */
  private boolean isConcluded(
      List<Proposition> premises, int place, List<Proposition> held, Optional<String> conclusion) {
    if (place == premises.size()) {
      return !oracle.isSatisfiable(held, conclusion.stream().toList());
    }
    for (Proposition each : cells(premises.get(place))) {
      var more = new ArrayList<>(held);
      more.add(each);
      if (!isConcluded(premises, place + 1, more, conclusion)) {
        return false;
      }
    }
    return true;
  }

  private List<Proposition> cells(Proposition premise) {
    if (premise instanceof Proposition.Quantity number) {
      Interval values = number.values();
      return others.numbers().getOrDefault(number.property(), List.of(values)).stream()
          .filter(cell -> cell.low() <= values.high() && values.low() <= cell.high())
          .<Proposition>map(cell -> new Proposition.Quantity(number.property(), both(cell, values)))
          .toList();
    }
    return List.of(premise);
  }

  private static Interval both(Interval one, Interval other) {
    return new Interval(Math.max(one.low(), other.low()), Math.min(one.high(), other.high()));
  }
}
