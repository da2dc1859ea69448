package org.gravida.abstraction;

import static org.gravida.abstraction.Parameter.OF_EXAMINATION;
import static org.gravida.abstraction.Parameter.OF_TERM;
import static org.gravida.abstraction.Parameter.UNLESS_FINDING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.abstraction.Operator.Ground;
import org.gravida.knowledge.Rule;

/** The rules of a release in their order, each with its operator; most wait to be triggered. */
final class Steps {
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

  /** What operators draw from; the others may draw from silence. */
  private static final Map<String, Ground> GROUNDS =
      Map.of(
          "CurrentResultRule", Results::isCurrent,
          "ConflictingResultsRule", Results::isRead,
          "AllResultsRule", Results::isNamed,
          "ValueRule", Results::isInBand,
          "RepeatedResultRule", Series::isCountable,
          "RecordedRule", Statements::isStatement,
          "EpisodeRule", Episodes::isOfOutcomeOrCount,
          "EpisodeSimilarityRule", Episodes::isOfOutcomeOrCount,
          "CountConflictRule", Episodes::isCount,
          "ElapsedRule", Statements::isEvent);

  /** Operators for which what they draw from is enough where it is the only observation. */
  private static final Map<String, Parameter> DECIDING =
      Map.of(
          "CurrentResultRule", OF_EXAMINATION,
          "AllResultsRule", OF_EXAMINATION,
          "ValueRule", OF_EXAMINATION,
          "RecordedRule", OF_TERM);

  private final Kinds kinds;
  private final List<Step> steps = new ArrayList<>();
  private final Bits[] blocks;
  private Bits always = Bits.NONE;

  /**
   * Prepares rules.
   *
   * @throws IllegalStateException if a rule has an unknown operator or rules depend on each other
   */
  Steps(List<Rule> rules, Kinds kinds) {
    this.kinds = kinds;
    blocks = new Bits[kinds.classes().size()];
    Arrays.fill(blocks, Bits.NONE);
    for (Rule rule : RuleOrder.of(kinds, usable(rules))) {
      Step step = step(rule);
      Bits number = Bits.of(steps.size());
      if (step.isAlwaysDue()) {
        always = always.or(number);
      }
      for (int i = 0; i < blocks.length; i++) {
        Bits answers = kinds.within(kinds.classes().get(i));
        if (answers.meets(step.rule().bits(UNLESS_FINDING))) {
          blocks[i] = blocks[i].or(number);
        }
      }
      steps.add(step);
    }
  }

  private Step step(Rule rule) {
    return new Step(
        new PreparedRule(rule, kinds),
        OPERATORS.get(rule.operator()),
        Optional.ofNullable(GROUNDS.get(rule.operator())),
        Optional.ofNullable(DECIDING.get(rule.operator())));
  }

  private static List<Rule> usable(List<Rule> rules) {
    var usable = new ArrayList<Rule>();
    for (Rule rule : rules) {
      if (OPERATORS.containsKey(rule.operator())) {
        usable.add(rule);
      } else if (!rule.operator().equals("ReferenceRule")) {
        throw new IllegalStateException(rule.id() + " has no known operator: " + rule.operator());
      }
    }
    return usable;
  }

  /** Returns the numbers of the steps that wait for such an observation. */
  Bits triggeredBy(Meaning meaning) {
    Bits triggered = Bits.NONE;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).isTriggeredBy(meaning)) {
        triggered = triggered.or(Bits.of(i));
      }
    }
    return triggered;
  }

  /** Returns the numbers of the steps that wait for nothing, to add to. */
  Marks always() {
    var marks = new Marks(steps.size());
    marks.add(always);
    return marks;
  }

  /** Takes those of these steps that nothing forbids, in their order. */
  Board take(Marks due, History history) {
    var board = new Board(kinds, steps.size(), blocks);
    for (int i = due.next(0, board.blocked()); i >= 0; i = due.next(i + 1, board.blocked())) {
      steps.get(i).take(history, board);
    }
    return board;
  }
}
