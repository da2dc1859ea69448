package org.gravida.reasoning.compilation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.gravida.inference.HornRule;
import org.gravida.inference.Minimal;
import org.gravida.inference.Proposition;
import org.gravida.reasoning.Oracle;

/** Learns one rule at a time from HermiT: each is entailed, and no premise can be left out. */
final class RuleLearner {
  private final Oracle oracle;
  private final Rules rules;

  RuleLearner(Oracle oracle, Rules rules) {
    this.oracle = oracle;
    this.rules = rules;
  }

  /** Says whether HermiT finds a contradiction between the facts. */
  boolean contradict(Collection<Proposition> facts) {
    return !oracle.isSatisfiable(facts, List.of());
  }

  /** Learns why the facts, for which {@link #contradict} was true, contradict each other. */
  void learnContradiction(Collection<Proposition> facts) {
    rules.add(HornRule.contradiction(least(facts, List.of())));
  }

  /**
   * Learns why the class follows from the facts.
   *
   * @throws IllegalStateException if HermiT finds a patient with these facts outside the class
   */
  void learn(Collection<Proposition> facts, String target) {
    if (oracle.isSatisfiable(facts, List.of(target))) {
      throw new IllegalStateException(
          "HermiT finds " + facts + " without " + target + ", the propositional formula does not");
    }
    rules.add(HornRule.to(target, least(facts, List.of(target))));
  }

  /** Returns the least premises; facts are dropped before classes, and early ones before late. */
  private List<Proposition> least(Collection<Proposition> facts, List<String> lacking) {
    var known = new ArrayList<>(rules.closure(facts));
    Collections.reverse(known);
    return Minimal.of(known, some -> !oracle.isSatisfiable(some, lacking));
  }
}
