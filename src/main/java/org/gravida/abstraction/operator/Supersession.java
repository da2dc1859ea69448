package org.gravida.abstraction.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gravida.abstraction.history.Episode;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.history.Observation;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;

/** Says whether an observation stands: nothing recorded later takes its place. */
final class Supersession {
  private final int[] superseding;
  private final int[] supersedingByState;
  private final IdSet state;
  private final int[] overtaking;
  private final IdSet outcomes;
  private final IdSet otherOutcomes;
  private final IdSet present;
  private final boolean isOfEpisode;

  Supersession(Parameters rule) {
    superseding = rule.terms("supersededBy");
    supersedingByState = rule.terms("supersededByState");
    state = rule.ids("supersedingState");
    overtaking = rule.terms("overtakenBy");
    outcomes = rule.ids("inEpisodeOutcome");
    otherOutcomes = rule.ids("unlessEpisodeOutcome");
    isOfEpisode = rule.sets("inEpisodeOutcome");
    present = rule.settings().present();
  }

  /** Says whether nothing recorded later takes the observation's place. */
  boolean holds(Observation each, History history) {
    return isAfterAll(each, superseding, present, history)
        && isAfterAll(each, supersedingByState, state, history)
        && !isOvertaken(each, history);
  }

  /** Says whether it belongs to an episode that the rule reads, or to none if it may. */
  boolean isInEpisode(Observation each, History history) {
    if (!isOfEpisode && otherOutcomes.isEmpty()) {
      return true;
    }
    Optional<Episode> episode = history.episode(each.episode());
    return episode.isPresent()
        ? !episode.get().isOf(otherOutcomes) && (!isOfEpisode || episode.get().isOf(outcomes))
        : !isOfEpisode;
  }

  private static boolean isAfterAll(Observation each, int[] terms, IdSet state, History history) {
    for (int term : terms) {
      for (Observation later : history.of(term)) {
        if (later.means(state) && !later.span().isCertainlyBefore(each.span())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isOvertaken(Observation each, History history) {
    for (int term : overtaking) {
      for (Observation later : history.of(term)) {
        if (later.means(present) && each.isDated() && each.span().isCertainlyBefore(later.span())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns of that what cannot be shown to be later than any of these observations. */
  List<Observation> rivals(List<Observation> some, History history) {
    if (overtaking.length == 0) {
      return List.of();
    }
    var rivals = new ArrayList<Observation>();
    for (int term : overtaking) {
      for (Observation later : history.of(term)) {
        if (later.means(present)
            && some.stream().noneMatch(each -> later.span().isCertainlyBefore(each.span()))) {
          rivals.add(later);
        }
      }
    }
    return rivals;
  }
}
