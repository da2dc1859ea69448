package org.gravida.abstraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.gravida.abstraction.finding.Findings;
import org.gravida.abstraction.finding.WorkingMemory;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.history.HistoryReader;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.meaning.MeaningReader;
import org.gravida.abstraction.operator.Operator;
import org.gravida.abstraction.operator.RuleOrder;
import org.gravida.abstraction.rule.AbstractionSettings;
import org.gravida.abstraction.rule.Conclusion;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;
import org.gravida.abstraction.rule.Reach;
import org.gravida.abstraction.rule.SymbolTable;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Release;
import org.gravida.record.Fact;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.record.TimeLimit;

/**
 * Draws findings from patient records by the abstraction rules of one release.
 *
 * <p>Safe for many threads; what it remembers of earlier patients never changes what it finds.
 */
public final class Abstraction {
  /** Of how many facts a record is short, so that no rule takes time. */
  private static final int SHORT = 1 << 8;

  private final SymbolTable symbols;
  private final Operator[] operators;
  private final IdSet[] forbids;
  private final BitSet always = new BitSet();
  private final HistoryReader reader;
  private final Set<String> idle;

  /** Prepares the rules of a release, where all that they find matters. */
  public Abstraction(Release release) {
    this(release, UnaryOperator.identity());
  }

  /**
   * Prepares the rules of a release.
   *
   * @param mattering says which of the findings and numbers that the rules may draw, by their ids,
   *     matter to an answer
   * @throws IllegalStateException if a rule has an unknown operator, lacks a number, or rules
   *     depend on each other
   */
  public Abstraction(Release release, UnaryOperator<Set<String>> mattering) {
    List<AbstractionRule> rules = Reach.of(release);
    symbols = new SymbolTable(release, rules);
    var settings = AbstractionSettings.of(release, symbols);
    operators =
        RuleOrder.of(
                rules.stream()
                    .filter(rule -> !MeaningReader.RULES.contains(rule.operator()))
                    .map(rule -> Operator.of(new Parameters(rule, symbols, settings)))
                    .toList())
            .toArray(Operator[]::new);
    for (int i = 0; i < operators.length; i++) {
      always.set(i, operators[i].isAlwaysDue());
    }
    forbids = forbids();
    idle = new IdleTerms(release, List.of(operators)).find(mattering);
    reader = new HistoryReader(release, rules, symbols, settings, this::triggeredBy, idle);
  }

  /**
   * Returns the ids of the terms of which nothing that is recorded can change an answer, sorted.
   */
  public Set<String> idle() {
    return idle;
  }

  /** Returns for each kind of finding the places of the operators that it forbids. */
  private IdSet[] forbids() {
    var forbids = new IdSet[symbols.conclusions()];
    Arrays.fill(forbids, IdSet.NONE);
    for (Operator drawing : operators) {
      for (Conclusion each : drawing.conclusions()) {
        forbids[each.kind()] =
            IdSet.of(
                IntStream.range(0, operators.length)
                    .filter(place -> operators[place].isForbiddenBy(each))
                    .toArray());
      }
    }
    return forbids;
  }

  /** Returns the operators that wait for such an observation, by their places. */
  private BitSet triggeredBy(Meaning meaning) {
    var triggered = new BitSet();
    for (int i = 0; i < operators.length; i++) {
      triggered.set(i, operators[i].isTriggeredBy(meaning));
    }
    return triggered;
  }

  /** Returns how many kinds of findings there are, as {@link Finding#kind()} numbers them. */
  public int kinds() {
    return symbols.conclusions();
  }

  /** Returns the ids of the number properties that the rules set, sorted. */
  public List<String> properties() {
    return symbols.properties();
  }

  /**
   * Returns the id of the rule whose limit judges a recorded number, if nothing in the file does.
   */
  public Optional<String> limit(Fact fact) {
    return reader.limit(fact.content());
  }

  /** Returns what the rules find in one patient's record, however long that takes. */
  public Findings find(PatientRecord patient) {
    return find(patient, TimeLimit.none());
  }

  /**
   * Returns what the rules find in one patient's record.
   *
   * @throws org.gravida.record.TimeLimitException if that takes too long
   */
  public Findings find(PatientRecord patient, TimeLimit limit) {
    boolean isLong = patient.facts().size() + patient.unread().size() > SHORT;
    var problems = new ArrayList<Problem>(0);
    var due = (BitSet) always.clone();
    History history = reader.read(patient, due, problems);
    var memory = new WorkingMemory(symbols, forbids, operators.length);
    for (int i = due.nextSetBit(0); i >= 0; i = due.nextSetBit(i + 1)) {
      if (isLong) {
        limit.check();
      }
      if (!memory.forbids(i)) {
        operators[i].apply(history, memory);
      }
    }
    return memory.findings(problems);
  }
}
