package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.APART_FEATURE;
import static org.gravida.abstraction.RuleParameter.BELOW_WEEK;
import static org.gravida.abstraction.RuleParameter.EXCEPT_FEATURE;
import static org.gravida.abstraction.RuleParameter.FROM_WEEK;
import static org.gravida.abstraction.RuleParameter.NEUTRAL_OUTCOME;
import static org.gravida.abstraction.RuleParameter.OF_OUTCOME;
import static org.gravida.abstraction.RuleParameter.ONLY_FEATURE;
import static org.gravida.abstraction.RuleParameter.UNCERTAIN_FEATURE;

/** Says of each episode whether a counting rule counts it: certainly, possibly or not. */
final class Counting {
  /** Whether an episode counts. */
  enum Verdict {
    CERTAIN,
    POSSIBLE,
    NOT
  }

  private final PreparedRule rule;
  private final History history;
  private final int from;
  private final int to;

  Counting(PreparedRule rule, History history) {
    this.rule = rule;
    this.history = history;
    from = rule.number(FROM_WEEK, 0);
    to = rule.number(BELOW_WEEK, Integer.MAX_VALUE) - 1;
  }

  /** Says whether every episode of the outcome counts, whatever its week and features. */
  boolean takesAll() {
    return !isWindowed()
        && !rule.sets(EXCEPT_FEATURE)
        && !rule.sets(UNCERTAIN_FEATURE)
        && !rule.sets(ONLY_FEATURE);
  }

  /** Returns how many episodes have this verdict, among those of the outcomes of the rule. */
  int number(Verdict verdict) {
    int number = 0;
    for (Episode each : history.episodes()) {
      if (hasOutcome(each) && of(each) == verdict) {
        number++;
      }
    }
    return number;
  }

  /** Returns how many episodes of one group may count together. */
  int most() {
    int one = 0;
    int other = 0;
    for (Episode each : history.episodes()) {
      if (hasOutcome(each) && of(each) != Verdict.NOT) {
        one += each.hasAny(rule.bits(APART_FEATURE)) ? 0 : 1;
        other += each.hasAny(rule.bits(ONLY_FEATURE)) ? 0 : 1;
      }
    }
    return Math.max(one, other);
  }

  /** Returns the length of the longest run of episodes that certainly count. */
  int longestRun() {
    return longestRun(false, IdSet.NONE);
  }

  /** Returns the length of the longest run of episodes of one group that may count together. */
  int longestPossibleRun() {
    return Math.max(
        longestRun(true, rule.bits(APART_FEATURE)), longestRun(true, rule.bits(ONLY_FEATURE)));
  }

  /** Measures a run and passes over what belongs to another group. */
  private int longestRun(boolean possibleCounts, IdSet apart) {
    int longest = 0;
    int current = 0;
    for (Episode each : history.episodes()) {
      if (each.hasAny(apart) && hasOutcome(each)) {
        continue;
      }
      Verdict verdict = isUnknown(each) ? Verdict.POSSIBLE : of(each);
      if (verdict == Verdict.CERTAIN || (verdict == Verdict.POSSIBLE && possibleCounts)) {
        current++;
        longest = Math.max(longest, current);
      } else if (!each.isOf(rule.bits(NEUTRAL_OUTCOME))) {
        current = 0;
      }
    }
    return longest;
  }

  private Verdict of(Episode each) {
    if (!hasOutcome(each) || each.hasAny(rule.bits(EXCEPT_FEATURE)) || isOutside(each)) {
      return Verdict.NOT;
    }
    boolean certain =
        !each.hasAny(rule.bits(UNCERTAIN_FEATURE))
            && (!isWindowed() || isWithin(each))
            && isInGroup(each);
    return certain ? Verdict.CERTAIN : Verdict.POSSIBLE;
  }

  private boolean isInGroup(Episode each) {
    return !rule.sets(ONLY_FEATURE)
        || (each.hasAny(rule.bits(ONLY_FEATURE)) && !each.hasAny(rule.bits(APART_FEATURE)));
  }

  private boolean isOutside(Episode each) {
    return each.weeks().isPresent() && !each.weeks().get().overlaps(from, to);
  }

  private boolean isWithin(Episode each) {
    return each.weeks().isPresent() && each.weeks().get().isWithin(from, to);
  }

  private boolean isWindowed() {
    return rule.sets(FROM_WEEK) || rule.sets(BELOW_WEEK);
  }

  private boolean hasOutcome(Episode each) {
    return each.isOf(rule.bits(OF_OUTCOME));
  }

  private boolean isUnknown(Episode each) {
    return each.outcome().equals(history.settings().unknownOutcome());
  }
}
