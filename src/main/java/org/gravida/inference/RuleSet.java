package org.gravida.inference;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rules that were proved to draw exactly the reasoner's conclusions, whatever the facts.
 *
 * <p>Immutable and safe for many threads. A patient is decided in a few microseconds.
 */
public final class RuleSet implements Inference {
  private final List<String> findings;
  private final Map<String, List<Interval>> numbers;
  private final List<String> targets;
  private final List<HornRule> rules;
  private final Certificate certificate;
  private final Closure closure;

  /**
   * Collects proved rules.
   *
   * @param findings ids of all finding classes a file may give
   * @param numbers id of each number property to the cells that the ontology tells apart, ascending
   * @param targets ids of the classes that are decided
   */
  public RuleSet(
      Collection<String> findings,
      Map<String, List<Interval>> numbers,
      Collection<String> targets,
      Collection<HornRule> rules,
      Certificate certificate) {
    this.findings = List.copyOf(new TreeSet<>(findings));
    var cells = new TreeMap<String, List<Interval>>();
    numbers.forEach((property, each) -> cells.put(property, List.copyOf(each)));
    this.numbers = Collections.unmodifiableMap(cells);
    this.targets = List.copyOf(new TreeSet<>(targets));
    var sorted = new TreeMap<String, HornRule>();
    rules.forEach(rule -> sorted.put(rule.toString(), rule));
    this.rules = List.copyOf(sorted.values());
    this.certificate = certificate;
    closure = new Closure(this);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the text is not of this form
   */
  public static RuleSet read(BufferedReader text) throws IOException {
    return RuleText.read(text);
  }

  /** Writes lines that a person can read, sorted; equal rule sets give equal text. */
  public void write(Appendable text) throws IOException {
    RuleText.write(this, text);
  }

  /** Returns the ids of all finding classes a file may give, sorted. */
  public List<String> findings() {
    return findings;
  }

  /** Returns the cells of each number property, ascending. */
  public Map<String, List<Interval>> numbers() {
    return numbers;
  }

  /** Returns the ids of the classes that are decided, sorted. */
  public List<String> targets() {
    return targets;
  }

  /** Returns the rules, sorted. */
  public List<HornRule> rules() {
    return rules;
  }

  /** Returns what the rules rest on. */
  public Certificate certificate() {
    return certificate;
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
