package org.gravida.abstraction.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.gravida.abstraction.finding.Evidence;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.WorkingMemory;
import org.gravida.abstraction.history.Episode;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.meaning.WeekRange;
import org.gravida.abstraction.rule.Conclusion;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;

/** Draws from numbered episodes, or from a number that is stated in place of their list. */
abstract sealed class EpisodeOperator extends Operator
    permits CountingOperator,
        EpisodeOperator.Presence,
        EpisodeOperator.Absence,
        EpisodeOperator.Similarity {
  final IdSet ofOutcome;
  final IdSet exceptFeature;
  final int[] bareCount;

  EpisodeOperator(Parameters rule) {
    super(rule);
    ofOutcome = rule.ids("ofOutcome");
    exceptFeature = rule.features("exceptFeature");
    bareCount = rule.terms("orBareCount");
  }

  /** Says whether it states that number, or an episode that may be of an outcome of the rule. */
  @Override
  public boolean isTriggeredBy(Meaning meaning) {
    return isAny(bareCount, meaning) || meaning.outcomes().meets(ofOutcome);
  }

  /** Returns the number that is stated in place of the list, if any. */
  final OptionalInt stated(History history) {
    return bareCount.length == 0 ? OptionalInt.empty() : history.count(bareCount[0]);
  }

  /** Returns the statements of that number in words. */
  final List<String> statedWords(History history) {
    return bareCount.length == 0
        ? List.of()
        : Evidence.of(List.of(history.of(bareCount[0])), history);
  }

  /** Returns the listed episodes of an outcome of the rule. */
  final List<Episode> listed(History history) {
    return listed(history, each -> true);
  }

  /** Returns those of them that pass a test. */
  final List<Episode> listed(History history, Predicate<Episode> test) {
    List<Episode> listed = List.of();
    for (Episode each : history.episodes()) {
      if (each.isOf(ofOutcome) && test.test(each)) {
        listed = listed.isEmpty() ? new ArrayList<>(4) : listed;
        listed.add(each);
      }
    }
    return listed;
  }

  static List<String> words(List<Episode> some) {
    return some.isEmpty()
        ? List.of()
        : Evidence.of(() -> some.stream().map(Episode::words).toList());
  }

  /**
   * Draws the finding when an episode has the outcome, and the week and a feature if named; what it
   * takes from silence is said.
   */
  static final class Presence extends EpisodeOperator {
    private final IdSet withFeature;
    private final IdSet alsoWithFeature;
    private final boolean isWindowed;
    private final int from;
    private final int to;
    private final boolean mayBeUnknown;
    private final Conclusion yields;
    private final String assumes;

    Presence(Parameters rule) {
      super(rule);
      withFeature = rule.features("withFeature");
      alsoWithFeature = rule.features("alsoWithFeature");
      isWindowed = rule.sets("fromWeek");
      from = rule.number("fromWeek", 0);
      to = rule.number("belowWeek", Integer.MAX_VALUE) - 1;
      mayBeUnknown = rule.is("weekMayBeUnknown");
      yields = rule.conclusion("yields");
      assumes = rule.one("assumes");
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      List<Episode> some = listed(history, this::isAsNamed);
      if (!some.isEmpty()) {
        memory.add(Finding.of(yields, words(some)).assuming(assumes));
      } else if (!history.timeline().isClosed() && stated(history).orElse(0) > 0) {
        memory.add(Finding.of(yields, statedWords(history)).assuming(assumes));
      }
    }

    private boolean isAsNamed(Episode each) {
      return (withFeature.isEmpty() || each.hasAny(withFeature))
          && (alsoWithFeature.isEmpty() || each.hasAny(alsoWithFeature))
          && !each.hasAny(exceptFeature)
          && (!isWindowed || isInWeeks(each));
    }

    private boolean isInWeeks(Episode each) {
      if (each.weeks().isEmpty()) {
        return mayBeUnknown;
      }
      WeekRange weeks = each.weeks().get();
      return mayBeUnknown ? weeks.overlaps(from, to) : weeks.isWithin(from, to);
    }
  }

  /** Draws the finding when a closed history has no such episode, or none is stated. */
  static final class Absence extends EpisodeOperator {
    private final Conclusion yields;

    Absence(Parameters rule) {
      super(rule);
      yields = rule.conclusion("yields");
    }

    @Override
    public boolean isAlwaysDue() {
      return true;
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      if (listed(history).isEmpty()) {
        if (stated(history).orElse(-1) == 0) {
          memory.add(Finding.of(yields, statedWords(history)));
        } else if (history.timeline().isClosed()) {
          memory.add(Finding.of(yields, words(history.episodes())));
        }
      }
    }
  }

  /**
   * Compares weeks: similar if one pair certainly is, dissimilar if every pair certainly is not.
   */
  static final class Similarity extends EpisodeOperator {
    private final int tolerance;
    private final Conclusion yields;
    private final Conclusion yieldsOtherwise;

    Similarity(Parameters rule) {
      super(rule);
      tolerance = rule.number("toleranceWeeks");
      yields = rule.conclusion("yields");
      yieldsOtherwise = rule.conclusion("yieldsOtherwise");
    }

    @Override
    void draw(History history, WorkingMemory memory) {
      List<Episode> some = listed(history);
      boolean allApart = some.size() > 1;
      for (int i = 0; i < some.size(); i++) {
        for (int j = i + 1; j < some.size(); j++) {
          var one = some.get(i).weeks();
          var other = some.get(j).weeks();
          if (one.isEmpty() || other.isEmpty()) {
            allApart = false;
          } else if (one.get().greatestGap(other.get()) <= tolerance) {
            memory.add(Finding.of(yields, words(List.of(some.get(i), some.get(j)))));
            return;
          } else if (one.get().leastGap(other.get()) <= tolerance) {
            allApart = false;
          }
        }
      }
      if (allApart) {
        memory.add(Finding.of(yieldsOtherwise, words(some)));
      }
    }
  }
}
