package org.gravida.abstraction.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gravida.abstraction.finding.Evidence;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.WorkingMemory;
import org.gravida.abstraction.history.Episode;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.rule.Conclusion;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;

/** Counts episodes: certainly, possibly or not, by outcome, week and features. */
abstract sealed class CountingOperator extends EpisodeOperator {
  private final IdSet uncertainFeature;
  private final IdSet onlyFeature;
  private final IdSet apartFeature;
  private final IdSet neutralOutcome;
  private final boolean isWindowed;
  private final int from;
  private final int to;
  private final int[] besides;
  private final int[] parts;
  private final String unknownOutcome;
  final int least;
  final int most;

  /** Whether an episode counts. */
  enum Verdict {
    CERTAIN,
    POSSIBLE,
    NOT
  }

  CountingOperator(Parameters rule) {
    super(rule);
    uncertainFeature = rule.features("uncertainFeature");
    onlyFeature = rule.features("onlyFeature");
    apartFeature = rule.features("apartFeature");
    neutralOutcome = rule.ids("neutralOutcome");
    isWindowed = rule.sets("fromWeek") || rule.sets("belowWeek");
    from = rule.number("fromWeek", 0);
    to = rule.number("belowWeek", Integer.MAX_VALUE) - 1;
    besides = rule.terms("besideBareCount");
    parts = rule.terms("summedCount");
    unknownOutcome = rule.settings().unknownOutcome();
    least = rule.property("yieldsAtLeast");
    most = rule.property("yieldsAtMost");
  }

  /**
   * Counts episodes by outcome: at least those that certainly count, at most those that may.
   *
   * <p>A complete list stands; beside another a stated count raises the least only where every
   * episode of the outcome counts.
   */
  static final class EpisodeCount extends CountingOperator {
    EpisodeCount(Parameters rule) {
      super(rule);
    }

    @Override
    public boolean isAlwaysDue() {
      return true;
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      boolean isClosed = history.timeline().isClosed();
      OptionalInt stated = statedAlone(history, bareCount);
      if (isClosed || listed(history).size() > stated.orElse(Integer.MAX_VALUE)) {
        stated = OptionalInt.empty();
      }
      int certain = number(history, Verdict.CERTAIN);
      int counted = takesAll() ? Math.max(certain, stated.orElse(0)) : certain;
      memory.number(least, counted);
      int possible = counted + together(history) - certain;
      if (isClosed || stated.isPresent()) {
        int unlisted = stated.orElse(0) - number(history, Verdict.NOT);
        memory.number(most, Math.max(possible, unlisted));
      } else {
        summed(history).ifPresent(sum -> memory.number(most, Math.max(possible, sum)));
      }
    }
  }

  /**
   * Measures the longest run of episodes that count; silent unless the list is complete, or the
   * length of a run or, as its limit, a total is stated.
   */
  static final class EpisodeRun extends CountingOperator {
    private final int[] totalCount;

    EpisodeRun(Parameters rule) {
      super(rule);
      totalCount = rule.terms("orTotalCount");
    }

    @Override
    public boolean isAlwaysDue() {
      return true;
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      OptionalInt stated = statedAlone(history, bareCount);
      if (history.timeline().isListComplete()) {
        memory.number(least, longestRun(history));
        memory.number(most, longestPossibleRun(history));
      } else if (stated.isPresent()) {
        memory.number(least, takesAll() ? stated.getAsInt() : 0);
        memory.number(most, stated.getAsInt());
      } else {
        OptionalInt total = statedAlone(history, totalCount);
        (total.isPresent() ? total : summed(history))
            .ifPresent(length -> memory.number(most, length));
      }
    }
  }

  /**
   * Draws the finding when more episodes are listed than stated, or a closed list differs; of a
   * number in a row, when the longest run of a complete list cannot be as long.
   */
  static final class CountConflict extends CountingOperator {
    private final boolean isOfRun;
    private final Conclusion yields;

    CountConflict(Parameters rule) {
      super(rule);
      isOfRun = rule.is("inUninterruptedSeries");
      yields = rule.conclusion("yields");
    }

    @Override
    public boolean isTriggeredBy(Meaning meaning) {
      return isAny(bareCount, meaning);
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      OptionalInt stated = stated(history);
      List<Episode> some = listed(history);
      if (stated.isPresent() && isInConflict(stated.getAsInt(), some.size(), history)) {
        memory.add(Finding.of(yields, Evidence.of(() -> conflict(some, history))));
      }
    }

    private boolean isInConflict(int stated, int listed, History history) {
      return isOfRun
          ? history.timeline().isListComplete()
              && (stated < longestRun(history) || stated > longestPossibleRun(history))
          : listed > stated || (history.timeline().isClosed() && listed != stated);
    }

    private List<String> conflict(List<Episode> some, History history) {
      var words = new ArrayList<>(statedWords(history));
      words.addAll(some.isEmpty() ? List.of("none listed") : words(some));
      return words;
    }
  }

  /** Returns the number that stands for the list, if no other outcome of the rule can be there. */
  final OptionalInt statedAlone(History history, int[] count) {
    for (int beside : besides) {
      if (history.count(beside).orElse(-1) != 0) {
        return OptionalInt.empty();
      }
    }
    return count.length == 0 ? OptionalInt.empty() : history.count(count[0]);
  }

  /**
   * Returns the number that episodes cannot exceed by the numbers that are stated of their kinds;
   * those listed are never fewer.
   */
  final OptionalInt summed(History history) {
    if (parts.length == 0 || history.timeline().hasUnknownOutcome()) {
      return OptionalInt.empty();
    }
    int sum = 0;
    for (int part : parts) {
      OptionalInt count = history.count(part);
      if (count.isEmpty()) {
        return OptionalInt.empty();
      }
      sum += count.getAsInt();
    }
    for (int beside : besides) {
      boolean isPart = IntStream.of(parts).anyMatch(part -> part == beside);
      OptionalInt count = history.count(beside);
      if (count.isEmpty() && history.of(beside).length > 0) {
        return OptionalInt.empty();
      }
      sum += isPart ? 0 : count.orElse(0);
    }
    return listed(history).size() > sum ? OptionalInt.empty() : OptionalInt.of(sum);
  }

  /** Says whether every episode of the outcome counts, whatever its week and features. */
  final boolean takesAll() {
    return !isWindowed
        && exceptFeature.isEmpty()
        && uncertainFeature.isEmpty()
        && onlyFeature.isEmpty();
  }

  /** Returns how many episodes have this verdict, among those of the outcomes of the rule. */
  final int number(History history, Verdict verdict) {
    int number = 0;
    for (Episode each : history.episodes()) {
      if (each.isOf(ofOutcome) && of(each) == verdict) {
        number++;
      }
    }
    return number;
  }

  /** Returns how many episodes of one group may count together. */
  final int together(History history) {
    int one = 0;
    int other = 0;
    for (Episode each : history.episodes()) {
      if (of(each) != Verdict.NOT) {
        one += each.hasAny(apartFeature) ? 0 : 1;
        other += each.hasAny(onlyFeature) ? 0 : 1;
      }
    }
    return Math.max(one, other);
  }

  /** Returns the length of the longest run of episodes that certainly count. */
  final int longestRun(History history) {
    return longestRun(history, false, IdSet.NONE);
  }

  /** Returns the length of the longest run of episodes of one group that may count together. */
  final int longestPossibleRun(History history) {
    return Math.max(
        longestRun(history, true, apartFeature), longestRun(history, true, onlyFeature));
  }

  /** Measures a run and passes over what belongs to another group. */
  private int longestRun(History history, boolean possibleCounts, IdSet apart) {
    int longest = 0;
    int current = 0;
    for (Episode each : history.episodes()) {
      if (each.hasAny(apart) && each.isOf(ofOutcome)) {
        continue;
      }
      Verdict verdict = each.outcome().equals(unknownOutcome) ? Verdict.POSSIBLE : of(each);
      if (verdict == Verdict.CERTAIN || (verdict == Verdict.POSSIBLE && possibleCounts)) {
        current++;
        longest = Math.max(longest, current);
      } else if (!each.isOf(neutralOutcome)) {
        current = 0;
      }
    }
    return longest;
  }

  private Verdict of(Episode each) {
    if (!each.isOf(ofOutcome)
        || each.hasAny(exceptFeature)
        || (each.weeks().isPresent() && !each.weeks().get().overlaps(from, to))) {
      return Verdict.NOT;
    }
    boolean certain =
        !each.hasAny(uncertainFeature)
            && (!isWindowed || (each.weeks().isPresent() && each.weeks().get().isWithin(from, to)))
            && isInGroup(each);
    return certain ? Verdict.CERTAIN : Verdict.POSSIBLE;
  }

  private boolean isInGroup(Episode each) {
    return onlyFeature.isEmpty() || (each.hasAny(onlyFeature) && !each.hasAny(apartFeature));
  }
}
