package org.gravida.abstraction;

import static org.gravida.abstraction.Parameter.IN_EPISODE_OUTCOME;
import static org.gravida.abstraction.Parameter.MINIMUM_TIMES;
import static org.gravida.abstraction.Parameter.ONLY_IN_CURRENT_EPISODE;
import static org.gravida.abstraction.Parameter.OUTSIDE_EPISODE;
import static org.gravida.abstraction.Parameter.REQUIRES_FINDING;
import static org.gravida.abstraction.Parameter.SUPERSEDED_BY;
import static org.gravida.abstraction.Parameter.SUPERSEDED_BY_STATE;
import static org.gravida.abstraction.Parameter.UNLESS_UNREAD;
import static org.gravida.abstraction.Parameter.YIELDS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gravida.abstraction.Operator.Ground;

/** A rule with its operator, ready to be taken. */
final class Step {
  /** Parameters that make a rule read more than the observations of its term and their rivals. */
  private static final List<Parameter> WIDENING =
      List.of(IN_EPISODE_OUTCOME, MINIMUM_TIMES, ONLY_IN_CURRENT_EPISODE, OUTSIDE_EPISODE);

  private final PreparedRule rule;
  private final Operator operator;
  private final Optional<Ground> ground;
  private final Bits required;
  private final Bits read;
  private final Conclusion conclusion;
  private final int single;
  private final int[] rivals;

  /**
   * Makes a step.
   *
   * @param ground what the rule waits for, if it does
   * @param deciding names the terms of which a single observation without rivals decides, once it
   *     is the ground of the rule, if that is so
   */
  Step(
      PreparedRule rule, Operator operator, Optional<Ground> ground, Optional<Parameter> deciding) {
    this.rule = rule;
    this.operator = operator;
    this.ground = ground;
    required = rule.bits(REQUIRES_FINDING);
    read = rule.bits(UNLESS_UNREAD);
    conclusion = rule.conclusion(YIELDS);
    int[] terms = deciding.map(rule::terms).orElse(new int[0]);
    single = terms.length == 1 && WIDENING.stream().noneMatch(rule::sets) ? terms[0] : -1;
    rivals =
        IntStream.concat(
                Arrays.stream(rule.terms(SUPERSEDED_BY)),
                Arrays.stream(rule.terms(SUPERSEDED_BY_STATE)))
            .toArray();
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
  void take(History history, Board board) {
    if (!board.hasAll(required) || history.unread().meets(read)) {
      return;
    }
    if (single >= 0) {
      Observation[] some = history.of(single);
      if (some.length == 1 && !isAny(rivals, history)) {
        board.add(Finding.of(conclusion, Evidence.of(some, history)));
        return;
      }
    }
    operator.apply(rule, history, board);
  }

  private static boolean isAny(int[] terms, History history) {
    for (int term : terms) {
      if (history.of(term).length > 0) {
        return true;
      }
    }
    return false;
  }
}
