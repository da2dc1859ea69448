package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.OF_EXAMINATION;
import static org.gravida.abstraction.RuleParameter.OF_TERM;
import static org.gravida.abstraction.RuleParameter.UNLESS_FINDING;
import static org.gravida.abstraction.RuleParameter.YIELDS;
import static org.gravida.abstraction.RuleParameter.YIELDS_MEANWHILE;
import static org.gravida.abstraction.RuleParameter.YIELDS_OTHERWISE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.abstraction.CompiledRule.Shortcut;
import org.gravida.abstraction.Operator.Ground;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.record.Problem;

/** The rules of a release in their order, each with its operator; most wait to be triggered. */
final class RuleEngine {
  private static final Map<String, Operator> OPERATORS =
      Map.ofEntries(
          Map.entry("CurrentResultRule", ResultOperators::current),
          Map.entry("ConflictingResultsRule", ResultOperators::conflicting),
          Map.entry("AllResultsRule", ResultOperators::all),
          Map.entry("CorroborationRule", ResultOperators::corroborated),
          Map.entry("ValueRule", ResultOperators::valued),
          Map.entry("RepeatedResultRule", Series::repeated),
          Map.entry("EpisodeCountRule", Episodes::count),
          Map.entry("EpisodeRunRule", Episodes::run),
          Map.entry("EpisodeSimilarityRule", Episodes::similar),
          Map.entry("EpisodeRule", Episodes::present),
          Map.entry("NoEpisodeRule", Episodes::absent),
          Map.entry("CountConflictRule", Episodes::countConflict),
          Map.entry("RecordedRule", Statements::recorded),
          Map.entry("DenialConflictRule", DenialOperators::conflicting),
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
          Map.entry("CurrentResultRule", ResultOperators::isCurrent),
          Map.entry("ConflictingResultsRule", ResultOperators::isRead),
          Map.entry("AllResultsRule", ResultOperators::isNamed),
          Map.entry("CorroborationRule", ResultOperators::isNamed),
          Map.entry("ValueRule", ResultOperators::isInBand),
          Map.entry("RepeatedResultRule", Series::isCountable),
          Map.entry("RecordedRule", Statements::isStatement),
          Map.entry("DenialConflictRule", DenialOperators::isDenial),
          Map.entry("FollowUpRule", Statements::isStatement),
          Map.entry("EpisodeRule", Episodes::isOfOutcomeOrCount),
          Map.entry("EpisodeSimilarityRule", Episodes::isOfOutcomeOrCount),
          Map.entry("CountConflictRule", Episodes::isCount),
          Map.entry("ElapsedRule", Statements::isEvent));

  /** The terms of operators of which it is known what they draw where each is recorded once. */
  private static final Map<String, RuleParameter> DECIDING =
      Map.of(
          "CurrentResultRule", OF_EXAMINATION,
          "ConflictingResultsRule", OF_EXAMINATION,
          "AllResultsRule", OF_EXAMINATION,
          "ValueRule", OF_EXAMINATION,
          "RecordedRule", OF_TERM);

  private final SymbolTable kinds;
  private final CompiledRule[] steps;
  private final ConclusionMarks notes;
  private IdSet always = IdSet.NONE;

  /**
   * Prepares rules.
   *
   * @throws IllegalStateException if a rule has an unknown operator or rules depend on each other
   */
  RuleEngine(List<AbstractionRule> rules, SymbolTable kinds) {
    this.kinds = kinds;
    List<AbstractionRule> sorted = RuleOrder.of(kinds, usable(rules));
    steps = new CompiledRule[sorted.size()];
    for (int place = 0; place < steps.length; place++) {
      CompiledRule step = step(sorted.get(place));
      IdSet number = IdSet.of(place);
      if (step.isAlwaysDue()) {
        always = always.or(number);
      }
      steps[place] = step;
    }
    notes = new ConclusionMarks(kinds, steps.length);
    Map<Integer, IdSet> forbidden = forbidden();
    for (CompiledRule each : steps) {
      for (RuleParameter yields : List.of(YIELDS, YIELDS_MEANWHILE, YIELDS_OTHERWISE)) {
        if (each.rule().sets(yields)) {
          Conclusion conclusion = each.rule().conclusion(yields);
          IdSet blocked = IdSet.NONE;
          for (int finding : kinds.within(conclusion.id()).numbers()) {
            blocked = blocked.or(forbidden.getOrDefault(finding, IdSet.NONE));
          }
          notes.add(conclusion, blocked);
        }
      }
    }
  }

  /** Returns the steps that each finding forbids. */
  private Map<Integer, IdSet> forbidden() {
    var forbidden = new HashMap<Integer, IdSet>();
    for (int i = 0; i < steps.length; i++) {
      for (int finding : steps[i].rule().bits(UNLESS_FINDING).numbers()) {
        forbidden.merge(finding, IdSet.of(i), IdSet::or);
      }
    }
    return forbidden;
  }

  private CompiledRule step(AbstractionRule rule) {
    var prepared = new PreparedRule(rule, kinds);
    return new CompiledRule(
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

  private static List<AbstractionRule> usable(List<AbstractionRule> rules) {
    var usable = new ArrayList<AbstractionRule>();
    for (AbstractionRule rule : rules) {
      if (OPERATORS.containsKey(rule.operator())) {
        usable.add(rule);
      } else if (!READING.contains(rule.operator())) {
        throw new IllegalStateException(rule.id() + " has no known operator: " + rule.operator());
      }
    }
    return usable;
  }

  /** Returns the numbers of the steps that wait for such an observation. */
  IdSet triggeredBy(Meaning meaning) {
    IdSet triggered = IdSet.NONE;
    for (int i = 0; i < steps.length; i++) {
      if (steps[i].isTriggeredBy(meaning)) {
        triggered = triggered.or(IdSet.of(i));
      }
    }
    return triggered;
  }

  /** Returns the numbers of the steps that wait for nothing, to add to. */
  MutableIdSet always() {
    var marks = new MutableIdSet(steps.length);
    marks.add(always);
    return marks;
  }

  /**
   * Returns what these steps find; they are taken again when findings are asked for.
   *
   * @param due does not change any more
   */
  Findings find(MutableIdSet due, History history, List<Problem> problems) {
    WorkingMemory memory = take(due, history, false);
    return new Findings(
        () -> take(due, history, true).findings(), memory, kinds.properties(), problems);
  }

  /** Takes those of these steps that nothing forbids, in their order. */
  private WorkingMemory take(MutableIdSet due, History history, boolean isTold) {
    var memory = new WorkingMemory(kinds, notes, isTold);
    for (int i = memory.next(0, due); i >= 0; i = memory.next(i + 1, due)) {
      steps[i].take(history, memory);
    }
    return memory;
  }
}
