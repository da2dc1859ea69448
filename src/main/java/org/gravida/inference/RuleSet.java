package org.gravida.inference;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Proved rules at work.
 *
 * <p>Immutable and safe for many threads. A patient is decided in a few microseconds.
 */
public final class RuleSet implements Inference {
  private final List<String> targets;
  private final Closure closure;

  /**
   * Prepares rules.
   *
   * @throws IllegalArgumentException if a rule names what nothing gives
   */
  public RuleSet(ProvedRules proved) {
    targets = proved.targets();
    closure = new Closure(proved);
  }

  /** Returns the ids of the classes that are decided, sorted. */
  public List<String> targets() {
    return targets;
  }

  @Override
  public Conclusions conclude(Facts facts) {
    return closure.conclude(facts);
  }

  /** Returns the number of a finding class among all facts, or -1 if a file may not give it. */
  public int fact(String finding) {
    return closure.fact(finding);
  }

  /** Returns the number of the cell that a value lies in, or -1 if there is no such property. */
  public int fact(String property, int value) {
    return closure.fact(property, value);
  }

  /**
   * Returns the places in {@link #targets()} of the classes that follow; empty if the facts
   * contradict each other.
   *
   * @param facts their numbers; some may repeat
   * @param size how many of them count
   * @throws IndexOutOfBoundsException if one that counts is -1
   */
  public Optional<BitSet> conclude(int[] facts, int size) {
    return closure.conclude(facts, size);
  }

  /**
   * Says why a class follows: rules that go from the facts to it, each after those it rests on. If
   * the facts contradict each other, the rules go to that contradiction. Always the same rules for
   * the same facts; none if nothing follows.
   *
   * @throws IllegalArgumentException if a fact is unknown to the ontology, or the class is not
   *     decided
   */
  public List<HornRule> explain(Facts facts, String target) {
    if (!targets.contains(target)) {
      throw new IllegalArgumentException("the rules do not decide the class " + target);
    }
    return closure.explain(facts, target);
  }

  /** Says why the facts contradict each other, in the same way; no rules if they do not. */
  public List<HornRule> explainContradiction(Facts facts) {
    return closure.contradiction(facts);
  }

  @Override
  public void close() {}
}
