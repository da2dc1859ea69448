package org.gravida.abstraction.operator;

import java.util.ArrayList;
import java.util.List;
import org.gravida.abstraction.history.Episode;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.history.Observation;
import org.gravida.abstraction.history.Span;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;

/** The events near which in time a result must lie for a rule, and from which it must keep. */
final class Events {
  private final boolean isLimiting;
  private final IdSet outcomes;
  private final IdSet features;
  private final IdSet withValue;
  private final int[] counts;
  private final int[] terms;
  private final int days;
  private final int years;

  Events(Parameters rule) {
    isLimiting = rule.sets("minimumDaysFromEvent") || rule.sets("maximumYearsFromEvent");
    outcomes = rule.ids("eventOutcome");
    features = rule.features("eventFeature");
    withValue = rule.ids("withValue");
    counts = rule.terms("eventCount");
    terms = rule.terms("eventTerm");
    days = rule.number("minimumDaysFromEvent", 0);
    years = rule.number("maximumYearsFromEvent", -1);
  }

  /** Which days the events of one history allow. */
  @FunctionalInterface
  interface Near {
    /** Says whether a day is certainly far enough from every event and near enough to one. */
    boolean allows(Span day);
  }

  /** Returns what the events of a history allow; everything, where the rule sets no limit. */
  Near of(History history) {
    if (!isLimiting) {
      return day -> true;
    }
    var spans = new ArrayList<Span>();
    addEpisodes(history, spans);
    for (int term : terms) {
      for (Observation each : history.of(term)) {
        if (each.means(withValue)) {
          spans.add(each.span());
        }
      }
    }
    return day ->
        day.isKnown()
            && spans.stream().allMatch(each -> isFarEnough(each, day))
            && spans.stream().anyMatch(each -> isNearEnough(each, day));
  }

  /** Adds the episodes that are events; an undated one lies between its dated neighbours. */
  private void addEpisodes(History history, List<Span> spans) {
    List<Episode> episodes = history.episodes();
    for (int i = 0; i < episodes.size(); i++) {
      if (episodes.get(i).isOf(outcomes) || episodes.get(i).hasAny(features)) {
        spans.add(span(episodes, i));
      }
    }
    int listed = spans.size();
    for (int term : counts) {
      if (history.count(term).orElse(0) > listed) {
        spans.add(Span.UNKNOWN);
      }
    }
  }

  private static Span span(List<Episode> episodes, int place) {
    Span own = episodes.get(place).span();
    if (own.isKnown()) {
      return own;
    }
    int earliest = Span.UNKNOWN.earliest();
    int latest = Span.UNKNOWN.latest();
    for (int i = 0; i < episodes.size(); i++) {
      Span other = episodes.get(i).span();
      if (other.isKnown() && i < place) {
        earliest = Math.max(earliest, other.earliest());
      } else if (other.isKnown()) {
        latest = Math.min(latest, other.latest());
      }
    }
    return new Span(earliest, latest);
  }

  private boolean isFarEnough(Span event, Span day) {
    long least = Math.max(event.leastDaysTo(day), day.leastDaysTo(event));
    return Math.max(0, least) >= days;
  }

  private boolean isNearEnough(Span event, Span day) {
    boolean bounded = event.isKnown() && event.latest() != Span.UNKNOWN.latest();
    return years < 0
        || (bounded
            && !day.last().isAfter(event.first().plusYears(years))
            && !event.last().isAfter(day.first().plusYears(years)));
  }
}
