package org.gravida.abstraction.operator;

import java.util.ArrayList;
import java.util.List;
import org.gravida.abstraction.finding.Evidence;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.WorkingMemory;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.history.Observation;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.rule.Conclusion;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;

/**
 * Draws a finding for each denial that stands beside a record of its term, or of one below it,
 * unless dates show which came first; a denial for one episode says nothing of others.
 */
final class DenialConflict extends Operator {
  private final int[] ofTerm;
  private final int[][] below;
  private final IdSet deniedWith;
  private final IdSet withValue;
  private final Conclusion yields;

  DenialConflict(Parameters rule) {
    super(rule);
    ofTerm = rule.terms("ofTerm");
    below = rule.below("ofTerm");
    deniedWith = rule.ids("deniedWith");
    withValue = rule.ids("withValue");
    yields = rule.conclusion("yields");
  }

  @Override
  public boolean isTriggeredBy(Meaning meaning) {
    return isAny(ofTerm, meaning) && meaning.means(deniedWith);
  }

  @Override
  void draw(History history, WorkingMemory memory) {
    for (int wide = 0; wide < ofTerm.length; wide++) {
      for (Observation denial : history.of(ofTerm[wide])) {
        if (denial.means(deniedWith)) {
          var evidence = new ArrayList<Observation>(List.of(denial));
          for (int term : below[wide]) {
            for (Observation each : history.of(term)) {
              if (isRival(each, denial, term == ofTerm[wide], history)) {
                evidence.add(each);
              }
            }
          }
          if (evidence.size() > 1) {
            memory.add(Finding.of(yields, Evidence.of(evidence, history)));
          }
        }
      }
    }
  }

  private boolean isRival(
      Observation each, Observation denial, boolean isSameTerm, History history) {
    boolean isSameEpisode = denial.episode() == each.episode();
    boolean isSettled = isSameTerm && isSameEpisode && denial.isDated() != each.isDated();
    return each.means(withValue)
        && (denial.episode() == 0 || isSameEpisode)
        && !isSettled
        && !history.isBefore(each, denial)
        && !history.isBefore(denial, each);
  }
}
