package org.gravida.abstraction.operator;

import java.util.List;
import org.gravida.abstraction.finding.WorkingMemory;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.history.Observation;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.rule.Conclusion;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;
import org.gravida.abstraction.rule.SymbolTable;

/**
 * A rule of the ontology as an object: what it waits for, what stands in its way, and how it draws
 * findings with their evidence from a history.
 */
public abstract sealed class Operator
    permits ResultOperator,
        RepeatedResult,
        StatementOperator,
        DenialConflict,
        EpisodeOperator,
        TimeOperator,
        PointOperator,
        DefaultOperator,
        OutstandingOperator {
  private final Parameters rule;
  private final List<Conclusion> conclusions;
  private final int[] required;
  private final IdSet forbidding;
  private final IdSet asked;
  private final int[] adds;
  private final int least;
  private final IdSet unreadable;
  private final int[] barring;
  private final IdSet barringState;

  Operator(Parameters rule) {
    this.rule = rule;
    conclusions = SymbolTable.FINDINGS.stream().filter(rule::sets).map(rule::conclusion).toList();
    IdSet wanted = rule.ids("requiresFinding");
    required = wanted.numbers();
    forbidding = rule.ids("unlessFinding");
    asked = wanted.or(forbidding).or(rule.ids("dueFinding"));
    adds = rule.properties("adds");
    least = rule.property("yieldsAtLeast");
    unreadable = rule.ids("unlessUnread").or(rule.ids("unlessRecorded"));
    barring = rule.terms("unlessRecorded");
    barringState = rule.ids("unlessState");
  }

  /**
   * Makes the operator of a rule.
   *
   * @throws IllegalStateException if it is not known, naming the rule
   */
  public static Operator of(Parameters rule) {
    return switch (rule.operator()) {
      case "CurrentResultRule" -> new ResultOperator.CurrentResult(rule);
      case "ConflictingResultsRule" -> new ResultOperator.ConflictingResults(rule);
      case "AllResultsRule" -> new ResultOperator.AllResults(rule);
      case "CorroborationRule" -> new ResultOperator.Corroboration(rule);
      case "ValueRule" -> new ResultOperator.Value(rule);
      case "RepeatedResultRule" -> new RepeatedResult(rule);
      case "EpisodeCountRule" -> new CountingOperator.EpisodeCount(rule);
      case "EpisodeRunRule" -> new CountingOperator.EpisodeRun(rule);
      case "CountConflictRule" -> new CountingOperator.CountConflict(rule);
      case "EpisodeRule" -> new EpisodeOperator.Presence(rule);
      case "NoEpisodeRule" -> new EpisodeOperator.Absence(rule);
      case "EpisodeSimilarityRule" -> new EpisodeOperator.Similarity(rule);
      case "RecordedRule" -> new StatementOperator.Recorded(rule);
      case "FollowUpRule" -> new StatementOperator.FollowUp(rule);
      case "DenialConflictRule" -> new DenialConflict(rule);
      case "ElapsedRule" -> new TimeOperator.Elapsed(rule);
      case "WeekWindowRule" -> new TimeOperator.WeekWindow(rule);
      case "PointsRule" -> new PointOperator.Points(rule);
      case "SumRule" -> new PointOperator.Sum(rule);
      case "DefaultRule" -> new DefaultOperator(rule);
      case "OutstandingRule" -> new OutstandingOperator(rule);
      default ->
          throw new IllegalStateException(rule.id() + " has no known operator: " + rule.operator());
    };
  }

  /** Returns the id of the rule. */
  String rule() {
    return rule.id();
  }

  /** Returns what it may draw. */
  public List<Conclusion> conclusions() {
    return conclusions;
  }

  /** Returns what it was made of, which knows what it reads. */
  public Parameters parameters() {
    return rule;
  }

  /** Says whether what another draws is asked for: it is needed, added up, or forbids this. */
  public final boolean asksFor(Operator other) {
    if (asked.isEmpty() && adds.length == 0) {
      return false;
    }
    for (Conclusion each : other.conclusions) {
      if (each.answers().meets(asked)) {
        return true;
      }
    }
    for (int each : adds) {
      if (each == other.least) {
        return true;
      }
    }
    return false;
  }

  /** Says whether such a finding forbids it. */
  public final boolean isForbiddenBy(Conclusion conclusion) {
    return conclusion.answers().meets(forbidding);
  }

  /** Says whether it waits for nothing, and may draw something from silence. */
  public boolean isAlwaysDue() {
    return false;
  }

  /**
   * Says whether it may draw something from a history with such an observation, whenever it was; if
   * it is not always due, it draws nothing from a history of which this is true of no observation.
   */
  public boolean isTriggeredBy(Meaning meaning) {
    return false;
  }

  /** Adds what it draws to the working memory, if nothing stands in its way. */
  public final void apply(History history, WorkingMemory memory) {
    if (memory.hasAll(required) && !history.unread().meets(unreadable) && !isBarred(history)) {
      draw(history, memory);
    }
  }

  abstract void draw(History history, WorkingMemory memory);

  private boolean isBarred(History history) {
    for (int term : barring) {
      for (Observation each : history.of(term)) {
        if (each.means(barringState)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Says whether one of these terms is that of what was recorded. */
  static boolean isAny(int[] terms, Meaning meaning) {
    for (int term : terms) {
      if (term == meaning.term()) {
        return true;
      }
    }
    return false;
  }
}
