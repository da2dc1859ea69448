package org.gravida.abstraction.operator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.gravida.abstraction.finding.Evidence;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.WorkingMemory;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.history.Observation;
import org.gravida.abstraction.history.Span;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.rule.Conclusion;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;

/** Draws from recorded statements about terms. */
abstract sealed class StatementOperator extends Operator {
  final int[] ofTerm;
  final IdSet withValue;
  final Supersession standing;
  final Conclusion yields;
  private final int[] deniedAbove;
  private final IdSet deniedWith;
  private final boolean isOutsideEpisode;
  private final String unknownOutcome;

  StatementOperator(Parameters rule) {
    super(rule);
    ofTerm = rule.terms("ofTerm");
    withValue = rule.ids("withValue");
    standing = new Supersession(rule);
    yields = rule.conclusion("yields");
    deniedAbove = rule.terms("deniedAbove");
    deniedWith = rule.ids("deniedWith");
    isOutsideEpisode = rule.is("outsideEpisode");
    unknownOutcome = rule.settings().unknownOutcome();
  }

  /** Says whether it is a statement about a term of the rule with one of the named values. */
  @Override
  public boolean isTriggeredBy(Meaning meaning) {
    return isAny(ofTerm, meaning) && hasValue(meaning);
  }

  final boolean hasValue(Meaning meaning) {
    return withValue.isEmpty() || meaning.means(withValue);
  }

  /** Returns the usable statements about a term, one list per episode. */
  final List<List<Observation>> byEpisode(History history, int term) {
    var groups = new ArrayList<List<Observation>>(2);
    for (Observation each : history.of(term)) {
      if (isUsable(each, history)) {
        group(groups, each.episode()).add(each);
      }
    }
    return groups;
  }

  /** Says whether a statement counts: it is of an episode as asked for, and nothing ends it. */
  final boolean isUsable(Observation each, History history) {
    return isInEpisode(each, history) && standing.holds(each, history) && !isEnded(each, history);
  }

  private static List<Observation> group(List<List<Observation>> groups, int episode) {
    for (List<Observation> group : groups) {
      if (group.get(0).episode() == episode) {
        return group;
      }
    }
    var opened = new ArrayList<Observation>(2);
    groups.add(opened);
    return opened;
  }

  private boolean isInEpisode(Observation each, History history) {
    return isOutsideEpisode
        ? history
            .episode(each.episode())
            .map(episode -> episode.outcome().equals(unknownOutcome))
            .orElse(true)
        : standing.isInEpisode(each, history);
  }

  /** Says whether a later denial, in general, ends what this observation says. */
  private boolean isEnded(Observation each, History history) {
    for (int term : deniedAbove) {
      for (Observation denial : history.of(term)) {
        if (denial.means(deniedWith) && denial.episode() == 0 && history.isBefore(each, denial)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Draws the finding when the latest statement about a term has one of the named values. */
  static final class Recorded extends StatementOperator {
    private final boolean isRepeated;
    private final int times;

    Recorded(Parameters rule) {
      super(rule);
      isRepeated = rule.sets("minimumTimes");
      times = rule.number("minimumTimes", 1);
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      List<Observation> evidence = evidence(history);
      if (!evidence.isEmpty() && evidence.size() >= times) {
        List<Observation> rivals = standing.rivals(evidence, history);
        memory.add(
            Finding.of(yields, Evidence.of(evidence, history))
                .contradictedBy(Evidence.of(rivals, history)));
      }
    }

    private List<Observation> evidence(History history) {
      if (ofTerm.length == 1 && history.of(ofTerm[0]).length == 1) {
        Observation only = history.of(ofTerm[0])[0];
        return hasValue(only.meaning()) && isUsable(only, history) ? List.of(only) : List.of();
      }
      var evidence = new ArrayList<Observation>();
      for (int term : ofTerm) {
        for (List<Observation> statements : byEpisode(history, term)) {
          for (Observation each : isRepeated ? statements : Observation.latest(statements)) {
            if (hasValue(each.meaning())) {
              evidence.add(each);
            }
          }
        }
      }
      return evidence;
    }
  }

  /**
   * Draws the finding, with the day on which it is due again, while something was done on fewer
   * days than the rule asks for.
   */
  static final class FollowUp extends StatementOperator {
    private final int times;
    private final int gap;

    FollowUp(Parameters rule) {
      super(rule);
      times = rule.number("minimumTimes");
      gap = rule.number("minimumGapDays");
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      var done = new ArrayList<Observation>();
      var days = new HashSet<Span>();
      for (int term : ofTerm) {
        for (Observation each : history.of(term)) {
          if (hasValue(each.meaning()) && isUsable(each, history)) {
            done.add(each);
            days.add(each.span());
          }
        }
      }
      if (days.size() > 1) {
        days.remove(Span.UNKNOWN);
      }
      if (!done.isEmpty() && days.size() < times) {
        Span last = Observation.latest(done).get(0).span();
        memory.add(Finding.of(yields, Evidence.of(done, history)).due(history.dayAfter(last, gap)));
      }
    }
  }
}
