package org.gravida.abstraction;

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

  private final Release release;
  private final HistoryReader reader;
  private final List<Rule> rules;

  /**
   * Prepares the rules of a release.
   *
   * @throws IllegalStateException if a rule has an unknown operator or rules depend on each other
   */
  public Abstraction(Release release) {
    this.release = release;
    reader = new HistoryReader(release);
    var usable = new ArrayList<Rule>();
    for (Rule rule : release.rules()) {
      if (OPERATORS.containsKey(rule.operator())) {
        usable.add(rule);
      } else if (!rule.operator().equals("ReferenceRule")) {
        throw new IllegalStateException(rule.id() + " has no known operator: " + rule.operator());
      }
    }
    rules = RuleOrder.of(release, usable);
  }

  /** Returns what the rules find in one patient's record. */
  public Findings find(PatientRecord patient) {
    var problems = new ArrayList<Problem>();
    History history = reader.read(patient, problems);
    var board = new Board(release);
    for (Rule rule : rules) {
      if (!board.hasAny(rule.all("unlessFinding"))
          && board.hasAll(rule.all("requiresFinding"))
          && rule.all("unlessUnread").stream().noneMatch(history.unread()::contains)) {
        OPERATORS.get(rule.operator()).apply(rule, history, board);
      }
    }
    return new Findings(board.findings(), board.numbers(), problems);
  }
}
