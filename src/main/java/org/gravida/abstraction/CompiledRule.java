package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.DENIED_ABOVE;
import static org.gravida.abstraction.RuleParameter.IN_EPISODE_OUTCOME;
import static org.gravida.abstraction.RuleParameter.MINIMUM_TIMES;
import static org.gravida.abstraction.RuleParameter.ONLY_IN_CURRENT_EPISODE;
import static org.gravida.abstraction.RuleParameter.OUTSIDE_EPISODE;
import static org.gravida.abstraction.RuleParameter.OVERTAKEN_BY;
import static org.gravida.abstraction.RuleParameter.REQUIRES_FINDING;
import static org.gravida.abstraction.RuleParameter.SUPERSEDED_BY;
import static org.gravida.abstraction.RuleParameter.SUPERSEDED_BY_STATE;
import static org.gravida.abstraction.RuleParameter.UNLESS_RECORDED;
import static org.gravida.abstraction.RuleParameter.UNLESS_UNREAD;
import static org.gravida.abstraction.RuleParameter.YIELDS;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gravida.abstraction.Operator.Ground;

/** A rule with its operator, ready to be taken. */
final class CompiledRule {
  /** Parameters that make a rule read more than the observations of its term and their rivals. */
  private static final List<RuleParameter> WIDENING =
      List.of(IN_EPISODE_OUTCOME, MINIMUM_TIMES, ONLY_IN_CURRENT_EPISODE, OUTSIDE_EPISODE);

  private final PreparedRule rule;
  private final Operator operator;
  private final Optional<Ground> ground;
  private final IdSet read;
  private final Conclusion conclusion;
  private final Shortcut shortcut;
  private final int[] required;
  private final int[] obstacles;
  private final int[] repetitions;
  private final int[] barring;

  /** What a step comes to when nothing recorded stands in the way of knowing it. */
  enum Shortcut {
    /** Nothing is known before the rule is applied. */
    NONE,
    /** The rule draws nothing. */
    SILENT,
    /** The rule yields its finding. */
    DRAWN
  }

  /**
   * Makes a step.
   *
   * @param ground what the rule waits for, if it does
   * @param shortcut what it comes to once it is due, if each of its terms is recorded at most once
   *     and without rivals
   * @param deciding names these terms, if any
   * @param terms how many terms are read
   */
  CompiledRule(
      PreparedRule rule,
      Operator operator,
      Optional<Ground> ground,
      Shortcut shortcut,
      Optional<RuleParameter> deciding,
      int terms) {
    this.rule = rule;
    this.operator = operator;
    this.ground = ground;
    this.shortcut = WIDENING.stream().anyMatch(rule::sets) ? Shortcut.NONE : shortcut;
    read = rule.bits(UNLESS_UNREAD).or(rule.bits(UNLESS_RECORDED));
    conclusion = rule.conclusion(YIELDS);
    required = rule.bits(REQUIRES_FINDING).numbers();
    barring = rule.terms(UNLESS_RECORDED);
    int[] own = deciding.map(rule::terms).orElse(new int[0]);
    repetitions = IntStream.of(own).map(term -> FactIndex.repeated(term, terms)).toArray();
    obstacles =
        Stream.of(
                IntStream.of(own).map(term -> FactIndex.ambiguous(term, terms)),
                IntStream.of(rule.terms(SUPERSEDED_BY)),
                IntStream.of(rule.terms(SUPERSEDED_BY_STATE)),
                IntStream.of(rule.terms(OVERTAKEN_BY)),
                IntStream.of(rule.terms(DENIED_ABOVE)).filter(term -> !owns(own, term)))
            .flatMapToInt(each -> each)
            .toArray();
  }

  private static boolean owns(int[] own, int term) {
    return IntStream.of(own).anyMatch(each -> each == term);
  }

  PreparedRule rule() {
    return rule;
  }

  /** Says whether it waits for nothing. */
  boolean isAlwaysDue() {
    return ground.isEmpty();
  }

  /** Says whether it waits for such an observation. */
  boolean isTriggeredBy(Meaning meaning) {
    return ground.isPresent() && ground.get().isGivenBy(meaning, rule);
  }

  /** Draws what the rule draws, if all that it requires is there; it must be due. */
  void take(History history, WorkingMemory memory) {
    if (!memory.hasAll(required)
        || history.unread().meets(read)
        || (history.index().hasAny(barring) && Statements.isBarred(rule, history))) {
      return;
    }
    if (shortcut == Shortcut.NONE || memory.isTold() || !isPlain(history.index())) {
      operator.apply(rule, history, memory);
    } else if (shortcut == Shortcut.DRAWN) {
      memory.note(conclusion);
    }
  }

  private boolean isPlain(FactIndex index) {
    return !index.hasAny(obstacles)
        && (!index.hasAny(repetitions) || ResultOperators.standAlone(rule, index));
  }
}
