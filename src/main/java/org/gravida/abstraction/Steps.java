package org.gravida.abstraction;

import static org.gravida.abstraction.Parameter.OF_EXAMINATION;
import static org.gravida.abstraction.Parameter.OF_TERM;
import static org.gravida.abstraction.Parameter.UNLESS_FINDING;
import static org.gravida.abstraction.Parameter.YIELDS;
import static org.gravida.abstraction.Parameter.YIELDS_MEANWHILE;
import static org.gravida.abstraction.Parameter.YIELDS_OTHERWISE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.abstraction.Operator.Ground;
import org.gravida.abstraction.Step.Shortcut;
import org.gravida.knowledge.Rule;
import org.gravida.record.Problem;

/** The rules of a release in their order, each with its operator; most wait to be triggered. */
final class Steps {
  private static final Map<String, Operator> OPERATORS =
      Map.ofEntries(
          Map.entry("CurrentResultRule", Results::current),
          Map.entry("ConflictingResultsRule", Results::conflicting),
          Map.entry("AllResultsRule", Results::all),
          Map.entry("CorroborationRule", Results::corroborated),
          Map.entry("ValueRule", Results::valued),
          Map.entry("RepeatedResultRule", Series::repeated),
          Map.entry("EpisodeCountRule", Episodes::count),
          Map.entry("EpisodeRunRule", Episodes::run),
          Map.entry("EpisodeSimilarityRule", Episodes::similar),
          Map.entry("EpisodeRule", Episodes::present),
          Map.entry("NoEpisodeRule", Episodes::absent),
          Map.entry("CountConflictRule", Episodes::countConflict),
          Map.entry("RecordedRule", Statements::recorded),
          Map.entry("DenialConflictRule", Denials::conflicting),
          Map.entry("FollowUpRule", Statements::followUp),
          Map.entry("DefaultRule", Statements::unless),
          Map.entry("ElapsedRule", Statements::elapsed),
          Map.entry("WeekWindowRule", Statements::weekWindow),
          Map.entry("PointsRule", Points::given),
          Map.entry("SumRule", Points::added),
          Map.entry("OutstandingRule", Missing::outstanding));

  /** What gives recorded values their meaning before any rule is applied. */
  private static final Set<String> READING =
      Set.of("ReferenceRule", "NarrowingRule", Reservation.OPERATOR);

  /** What operators draw from; the others may draw from silence. */
  private static final Map<String, Ground> GROUNDS =
      Map.ofEntries(
          Map.entry("CurrentResultRule", Results::isCurrent),
          Map.entry("ConflictingResultsRule", Results::isRead),
          Map.entry("AllResultsRule", Results::isNamed),
          Map.entry("CorroborationRule", Results::isNamed),
          Map.entry("ValueRule", Results::isInBand),
          Map.entry("RepeatedResultRule", Series::isCountable),
          Map.entry("RecordedRule", Statements::isStatement),
          Map.entry("DenialConflictRule", Denials::isDenial),
          Map.entry("FollowUpRule", Statements::isStatement),
          Map.entry("EpisodeRule", Episodes::isOfOutcomeOrCount),
          Map.entry("EpisodeSimilarityRule", Episodes::isOfOutcomeOrCount),
          Map.entry("CountConflictRule", Episodes::isCount),
          Map.entry("ElapsedRule", Statements::isEvent));

  /** The terms of operators of which it is known what they draw where each is recorded once. */
  private static final Map<String, Parameter> DECIDING =
      Map.of(
          "CurrentResultRule", OF_EXAMINATION,
          "ConflictingResultsRule", OF_EXAMINATION,
          "AllResultsRule", OF_EXAMINATION,
          "ValueRule", OF_EXAMINATION,
          "RecordedRule", OF_TERM);

  private final Kinds kinds;
  private final Step[] steps;
  private final Notes notes;
  private Bits always = Bits.NONE;

  /**
   * Prepares rules.
   *
   * @throws IllegalStateException if a rule has an unknown operator or rules depend on each other
   */
  Steps(List<Rule> rules, Kinds kinds) {
    this.kinds = kinds;
    List<Rule> sorted = RuleOrder.of(kinds, usable(rules));
    steps = new Step[sorted.size()];
    for (int place = 0; place < steps.length; place++) {
      Step step = step(sorted.get(place));
      Bits number = Bits.of(place);
      if (step.isAlwaysDue()) {
        always = always.or(number);
      }
      steps[place] = step;
    }
    notes = new Notes(kinds, steps.length);
    Map<Integer, Bits> forbidden = forbidden();
    for (Step each : steps) {
      for (Parameter yields : List.of(YIELDS, YIELDS_MEANWHILE, YIELDS_OTHERWISE)) {
        if (each.rule().sets(yields)) {
          Conclusion conclusion = each.rule().conclusion(yields);
          Bits blocked = Bits.NONE;
          for (int finding : kinds.within(conclusion.id()).numbers()) {
            blocked = blocked.or(forbidden.getOrDefault(finding, Bits.NONE));
          }
          notes.add(conclusion, blocked);
        }
      }
    }
  }

  /** Returns the steps that each finding forbids. */
  private Map<Integer, Bits> forbidden() {
    var forbidden = new HashMap<Integer, Bits>();
    for (int i = 0; i < steps.length; i++) {
      for (int finding : steps[i].rule().bits(UNLESS_FINDING).numbers()) {
        forbidden.merge(finding, Bits.of(i), Bits::or);
      }
    }
    return forbidden;
  }

  private Step step(Rule rule) {
    var prepared = new PreparedRule(rule, kinds);
    return new Step(
        prepared,
        OPERATORS.get(rule.operator()),
        Optional.ofNullable(GROUNDS.get(rule.operator())),
        shortcut(prepared, rule.operator()),
        Optional.ofNullable(DECIDING.get(rule.operator())),
        kinds.terms());
  }

  /** Says what a rule comes to that waited for an observation which stands alone, or for none. */
  private static Shortcut shortcut(PreparedRule rule, String operator) {
    return switch (operator) {
      case "DefaultRule", "CurrentResultRule", "ValueRule", "RecordedRule" -> Shortcut.DRAWN;
      case "AllResultsRule" ->
          rule.terms(OF_EXAMINATION).length == 1 ? Shortcut.DRAWN : Shortcut.NONE;
      case "ConflictingResultsRule" -> Shortcut.SILENT;
      default -> Shortcut.NONE;
    };
  }

  private static List<Rule> usable(List<Rule> rules) {
    var usable = new ArrayList<Rule>();
    for (Rule rule : rules) {
      if (OPERATORS.containsKey(rule.operator())) {
        usable.add(rule);
      } else if (!READING.contains(rule.operator())) {
        throw new IllegalStateException(rule.id() + " has no known operator: " + rule.operator());
      }
    }
    return usable;
  }

  /** Returns the numbers of the steps that wait for such an observation. */
  Bits triggeredBy(Meaning meaning) {
    Bits triggered = Bits.NONE;
    for (int i = 0; i < steps.length; i++) {
      if (steps[i].isTriggeredBy(meaning)) {
        triggered = triggered.or(Bits.of(i));
      }
    }
    return triggered;
  }

  /** Returns the numbers of the steps that wait for nothing, to add to. */
  Marks always() {
    var marks = new Marks(steps.length);
    marks.add(always);
    return marks;
  }

  /**
   * Returns what these steps find; they are taken again when findings are asked for.
   *
   * @param due does not change any more
   */
  Findings find(Marks due, History history, List<Problem> problems) {
    Board board = take(due, history, false);
    return new Findings(
        () -> take(due, history, true).findings(), board, kinds.properties(), problems);
  }

  /** Takes those of these steps that nothing forbids, in their order. */
  private Board take(Marks due, History history, boolean isTold) {
    var board = new Board(kinds, notes, isTold);
    for (int i = board.next(0, due); i >= 0; i = board.next(i + 1, due)) {
      steps[i].take(history, board);
    }
    return board;
  }
}
