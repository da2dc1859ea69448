package org.gravida.abstraction;

import static org.gravida.abstraction.Parameter.OF_EXAMINATION;
import static org.gravida.abstraction.Parameter.OF_TERM;
import static org.gravida.abstraction.Parameter.REQUIRES_FINDING;
import static org.gravida.abstraction.Parameter.UNLESS_FINDING;
import static org.gravida.abstraction.Parameter.UNLESS_UNREAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Rule;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/**
 * Draws findings from patient records by the abstraction rules of one release.
 *
 * <p>Immutable and safe for many threads.
 */
public final class Abstraction {
  private static final Map<String, Operator> OPERATORS =
      Map.ofEntries(
          Map.entry("CurrentResultRule", Results::current),
          Map.entry("ConflictingResultsRule", Results::conflicting),
          Map.entry("AllResultsRule", Results::all),
          Map.entry("ValueRule", Results::valued),
          Map.entry("RepeatedResultRule", Series::repeated),
          Map.entry("EpisodeCountRule", Episodes::count),
          Map.entry("EpisodeRunRule", Episodes::run),
          Map.entry("EpisodeSimilarityRule", Episodes::similar),
          Map.entry("EpisodeRule", Episodes::present),
          Map.entry("NoEpisodeRule", Episodes::absent),
          Map.entry("CountConflictRule", Episodes::countConflict),
          Map.entry("RecordedRule", Statements::recorded),
          Map.entry("DefaultRule", Statements::unless),
          Map.entry("ElapsedRule", Statements::elapsed),
          Map.entry("WeekWindowRule", Statements::weekWindow),
          Map.entry("OutstandingRule", Missing::outstanding));

  private final Kinds kinds;
  private final HistoryReader reader;

  /** Operators that find nothing where nothing is recorded under the terms of a parameter. */
  private static final Map<String, Parameter> TRIGGERS =
      Map.of(
          "CurrentResultRule", OF_EXAMINATION,
          "ConflictingResultsRule", OF_EXAMINATION,
          "AllResultsRule", OF_EXAMINATION,
          "ValueRule", OF_EXAMINATION,
          "RepeatedResultRule", OF_EXAMINATION,
          "RecordedRule", OF_TERM);

  private record Step(PreparedRule rule, Operator operator, boolean always, Bits triggers) {}

  private final List<Step> steps = new ArrayList<>();

  /**
   * Prepares the rules of a release.
   *
   * @throws IllegalStateException if a rule has an unknown operator or rules depend on each other
   */
  public Abstraction(Release release) {
    kinds = new Kinds(release);
    reader = new HistoryReader(release, kinds);
    var usable = new ArrayList<Rule>();
    for (Rule rule : release.rules()) {
      if (OPERATORS.containsKey(rule.operator())) {
        usable.add(rule);
      } else if (!rule.operator().equals("ReferenceRule")) {
        throw new IllegalStateException(rule.id() + " has no known operator: " + rule.operator());
      }
    }
    for (Rule rule : RuleOrder.of(kinds, usable)) {
      steps.add(step(rule));
    }
  }

  private Step step(Rule rule) {
    var prepared = new PreparedRule(rule, kinds);
    Parameter trigger = TRIGGERS.get(rule.operator());
    return new Step(
        prepared,
        OPERATORS.get(rule.operator()),
        trigger == null,
        trigger == null ? Bits.NONE : prepared.bits(trigger));
  }

  /** Returns what the rules find in one patient's record. */
  public Findings find(PatientRecord patient) {
    var problems = new ArrayList<Problem>();
    History history = reader.read(patient, problems);
    var board = new Board(kinds);
    for (Step step : steps) {
      PreparedRule rule = step.rule();
      if ((step.always() || history.recorded().meets(step.triggers()))
          && !board.hasAny(rule.bits(UNLESS_FINDING))
          && board.hasAll(rule.bits(REQUIRES_FINDING))
          && isRead(rule, history)) {
        step.operator().apply(rule, history, board);
      }
    }
    return new Findings(board.findings(), board.numbers(), problems);
  }

  private static boolean isRead(PreparedRule rule, History history) {
    for (String term : rule.all(UNLESS_UNREAD)) {
      if (history.unread().contains(term)) {
        return false;
      }
    }
    return true;
  }
}
