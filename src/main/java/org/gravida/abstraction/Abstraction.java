package org.gravida.abstraction;

import java.util.ArrayList;
import java.util.List;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Release;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/**
 * Draws findings from patient records by the abstraction rules of one release.
 *
 * <p>Safe for many threads; what it remembers of earlier patients never changes what it finds.
 */
public final class Abstraction {
  private final SymbolTable kinds;
  private final RuleEngine steps;
  private final HistoryReader reader;

  /**
   * Prepares the rules of a release.
   *
   * @throws IllegalStateException if a rule has an unknown operator or rules depend on each other
   */
  public Abstraction(Release release) {
    List<AbstractionRule> rules = Reach.of(release);
    kinds = new SymbolTable(release, rules);
    steps = new RuleEngine(rules, kinds);
    reader = new HistoryReader(release, rules, kinds, steps::triggeredBy);
  }

  /** Returns the ids of the finding classes that the rules draw, sorted. */
  public List<String> classes() {
    return kinds.classes();
  }

  /** Returns how many kinds of findings there are, as {@link Finding#kind()} numbers them. */
  public int kinds() {
    return kinds.conclusions();
  }

  /** Returns the ids of the number properties that the rules set, sorted. */
  public List<String> properties() {
    return kinds.properties();
  }

  /** Returns what the rules find in one patient's record. */
  public Findings find(PatientRecord patient) {
    var problems = new ArrayList<Problem>(0);
    MutableIdSet due = steps.always();
    History history = reader.read(patient, due, problems);
    return steps.find(due, history, problems);
  }
}
