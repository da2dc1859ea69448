package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.EVENT_COUNT;
import static org.gravida.abstraction.RuleParameter.EVENT_FEATURE;
import static org.gravida.abstraction.RuleParameter.EVENT_OUTCOME;
import static org.gravida.abstraction.RuleParameter.EVENT_TERM;
import static org.gravida.abstraction.RuleParameter.MAXIMUM_YEARS_FROM_EVENT;
import static org.gravida.abstraction.RuleParameter.MINIMUM_DAYS_FROM_EVENT;
import static org.gravida.abstraction.RuleParameter.WITH_VALUE;

import java.util.ArrayList;
import java.util.List;

/** The events near which in time a result must lie for a rule, and from which it must keep. */
final class Events {
  private final PreparedRule rule;
  private final boolean isLimiting;
  private final List<Span> spans = new ArrayList<>();

  Events(PreparedRule rule, History history) {
    this.rule = rule;
    isLimiting = rule.sets(MINIMUM_DAYS_FROM_EVENT) || rule.sets(MAXIMUM_YEARS_FROM_EVENT);
    if (isLimiting) {
      addEpisodes(history);
      addStatements(history);
    }
  }

  /** Adds the episodes that are events; an undated one lies between its dated neighbours. */
  private void addEpisodes(History history) {
    List<Episode> episodes = history.episodes();
    int listed = 0;
    for (int i = 0; i < episodes.size(); i++) {
      if (isEvent(episodes.get(i))) {
        spans.add(span(episodes, i));
        listed++;
      }
    }
    for (int term : rule.terms(EVENT_COUNT)) {
      if (history.count(term).orElse(0) > listed) {
        spans.add(Span.UNKNOWN);
      }
    }
  }

  private boolean isEvent(Episode episode) {
    return episode.isOf(rule.bits(EVENT_OUTCOME)) || episode.hasAny(rule.bits(EVENT_FEATURE));
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

  private void addStatements(History history) {
    for (int term : rule.terms(EVENT_TERM)) {
      for (Observation each : history.of(term)) {
        if (each.means(rule.bits(WITH_VALUE))) {
          spans.add(each.span());
        }
      }
    }
  }

  /** Says whether a day is certainly far enough from every event and near enough to one. */
  boolean allow(Span day) {
    if (!isLimiting) {
      return true;
    }
    boolean far = spans.stream().allMatch(each -> isFarEnough(each, day));
    return day.isKnown() && far && spans.stream().anyMatch(each -> isNearEnough(each, day));
  }

  private boolean isFarEnough(Span event, Span day) {
    long least = Math.max(event.leastDaysTo(day), day.leastDaysTo(event));
    return Math.max(0, least) >= rule.number(MINIMUM_DAYS_FROM_EVENT, 0);
  }

  private boolean isNearEnough(Span event, Span day) {
    int years = rule.number(MAXIMUM_YEARS_FROM_EVENT, -1);
    boolean bounded = event.isKnown() && event.latest() != Span.UNKNOWN.latest();
    return years < 0
        || (bounded
            && !day.last().isAfter(event.first().plusYears(years))
            && !event.last().isAfter(day.first().plusYears(years)));
  }
}
