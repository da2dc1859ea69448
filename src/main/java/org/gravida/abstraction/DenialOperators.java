package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.DENIED_ABOVE;
import static org.gravida.abstraction.RuleParameter.DENIED_WITH;
import static org.gravida.abstraction.RuleParameter.OF_TERM;
import static org.gravida.abstraction.RuleParameter.WITH_VALUE;
import static org.gravida.abstraction.RuleParameter.YIELDS;

import java.util.ArrayList;
import java.util.List;

/** The operator on denials that stand beside a record of what they deny. */
final class DenialOperators {
  private DenialOperators() {}

  /** Says whether it denies a term of the rule. */
  static boolean isDenial(Meaning meaning, PreparedRule rule) {
    return rule.names(OF_TERM, meaning) && meaning.means(rule.bits(DENIED_WITH));
  }

  /**
   * Draws a finding for each denial that stands beside a record of its term, or of one below it,
   * unless dates show which came first; a denial for one episode says nothing of others.
   */
  static void conflicting(PreparedRule rule, History history, WorkingMemory memory) {
    int[] terms = rule.terms(OF_TERM);
    for (int wide = 0; wide < terms.length; wide++) {
      for (Observation denial : history.of(terms[wide])) {
        if (denial.means(rule.bits(DENIED_WITH))) {
          var against = new ArrayList<Observation>(0);
          for (int term : rule.below(OF_TERM, wide)) {
            addRivals(denial, term, term == terms[wide], rule, history, against);
          }
          if (!against.isEmpty()) {
            against.add(0, denial);
            memory.add(rule.conclusion(YIELDS), () -> Evidence.of(against, history));
          }
        }
      }
    }
  }

  private static void addRivals(
      Observation denial,
      int term,
      boolean isSame,
      PreparedRule rule,
      History history,
      List<Observation> rivals) {
    for (Observation each : history.of(term)) {
      boolean speaksOfIt = denial.episode() == 0 || denial.episode() == each.episode();
      boolean isSettled =
          isSame && denial.episode() == each.episode() && denial.isDated() != each.isDated();
      if (each.means(rule.bits(WITH_VALUE))
          && speaksOfIt
          && !isSettled
          && !isBefore(each, denial, history)
          && !isBefore(denial, each, history)) {
        rivals.add(each);
      }
    }
  }

  /** Says whether a later denial, in general, ends what this observation says. */
  static boolean isEnded(PreparedRule rule, Observation each, History history) {
    if (!rule.sets(DENIED_ABOVE)) {
      return false;
    }
    for (int term : rule.terms(DENIED_ABOVE)) {
      for (Observation denial : history.of(term)) {
        if (denial.means(rule.bits(DENIED_WITH))
            && denial.episode() == 0
            && isBefore(each, denial, history)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBefore(Observation one, Observation other, History history) {
    Span earlier = when(one, history);
    Span later = when(other, history);
    return earlier.isKnown() && later.isKnown() && earlier.isCertainlyBefore(later);
  }

  private static Span when(Observation each, History history) {
    return each.isDated()
        ? each.span()
        : history.episode(each.episode()).map(Episode::span).orElse(Span.UNKNOWN);
  }
}
