package org.gravida.abstraction;

import java.util.List;
import org.gravida.knowledge.Rule;

/** Says of each episode whether a counting rule counts it: certainly, possibly or not. */
final class Counting {
  /** Whether an episode counts. */
  enum Verdict {
    CERTAIN,
    POSSIBLE,
    NOT
  }

  private final Rule rule;
  private final History history;
  private final int from;
  private final int to;

  Counting(Rule rule, History history) {
    this.rule = rule;
    this.history = history;
    from = number(rule.one("fromWeek"), 0);
    to = number(rule.one("belowWeek"), Integer.MAX_VALUE) - 1;
  }

  /** Says whether every episode of the outcome counts, whatever its week and features. */
  boolean takesAll() {
    return !isWindowed()
        && rule.all("exceptFeature").isEmpty()
        && rule.all("uncertainFeature").isEmpty();
  }

  /** Returns how many episodes have this verdict, among those of the outcomes of the rule. */
  int number(Verdict verdict) {
    return (int)
        history.episodes().stream()
            .filter(this::hasOutcome)
            .filter(each -> of(each) == verdict)
            .count();
  }

  /** Returns the length of the longest run, of episodes that certainly or that may count. */
  int longestRun(boolean possibleCounts) {
    int longest = 0;
    int current = 0;
    for (Episode each : history.episodes()) {
      Verdict verdict = isUnknown(each) ? Verdict.POSSIBLE : of(each);
      if (verdict == Verdict.CERTAIN || (verdict == Verdict.POSSIBLE && possibleCounts)) {
        current++;
        longest = Math.max(longest, current);
      } else if (!rule.all("neutralOutcome").contains(each.outcome())) {
        current = 0;
      }
    }
    return longest;
  }

  private Verdict of(Episode each) {
    if (!hasOutcome(each) || hasAny(each, rule.all("exceptFeature")) || isOutside(each)) {
      return Verdict.NOT;
    }
    boolean certain =
        !hasAny(each, rule.all("uncertainFeature"))
            && (!isWindowed() || each.weeks().filter(w -> w.isWithin(from, to)).isPresent());
    return certain ? Verdict.CERTAIN : Verdict.POSSIBLE;
  }

  private boolean isOutside(Episode each) {
    return each.weeks().filter(weeks -> !weeks.overlaps(from, to)).isPresent();
  }

  private boolean isWindowed() {
    return !rule.one("fromWeek").isEmpty() || !rule.one("belowWeek").isEmpty();
  }

  private boolean hasOutcome(Episode each) {
    return rule.all("ofOutcome").contains(each.outcome());
  }

  private boolean isUnknown(Episode each) {
    return each.outcome().equals(history.settings().unknownOutcome());
  }

  private static boolean hasAny(Episode each, List<String> features) {
    return features.stream().anyMatch(each.features()::contains);
  }

  private static int number(String text, int otherwise) {
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }
}
