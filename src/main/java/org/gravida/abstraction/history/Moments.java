package org.gravida.abstraction.history;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.meaning.Reservation;
import org.gravida.abstraction.meaning.WeekRange;
import org.gravida.abstraction.rule.AbstractionSettings;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.record.Content;
import org.gravida.record.Field;

/**
 * Works out, as far as days and episodes tell it where the file does not, in which circumstances
 * results that rules reserve were obtained, and in which ended episode lay what rules ask for
 * there.
 */
final class Moments {
  private static final int DAYS = 7;
  private static final int LONGEST = 45 * DAYS;

  private final AbstractionSettings settings;
  private final Map<String, Asked> asked = new HashMap<>();

  /**
   * What rules ask of the moments of a term.
   *
   * @param inEpisode whether one asks for it in an episode
   * @param reserved whether its results are reserved
   * @param duringEpisode whether the current episode may then matter
   * @param afterEpisode whether the time after an episode may then matter
   */
  private record Asked(
      boolean inEpisode, boolean reserved, boolean duringEpisode, boolean afterEpisode) {}

  /**
   * Knows the rules.
   *
   * @param rules those of which some ask for what was in an episode
   * @param reservations the rules that reserve results, by the ids of examinations
   */
  Moments(
      List<AbstractionRule> rules,
      AbstractionSettings settings,
      Map<String, List<Reservation>> reservations) {
    this.settings = settings;
    var ofEpisodes = new HashSet<String>();
    for (AbstractionRule rule : rules) {
      if (!rule.all("inEpisodeOutcome").isEmpty() && rule.all("ofSubject").isEmpty()) {
        ofEpisodes.addAll(rule.all("ofTerm"));
        ofEpisodes.addAll(rule.all("ofExamination"));
      }
    }
    for (String term : ofEpisodes) {
      asked.put(term, new Asked(true, false, false, false));
    }
    reservations.forEach(
        (term, own) ->
            asked.put(
                term,
                new Asked(
                    ofEpisodes.contains(term),
                    true,
                    depends(own, settings.inEpisode()),
                    depends(own, settings.afterEpisode()))));
  }

  /** Returns the content with what follows from the day; the same content when nothing does. */
  Content placed(Observation each, PatientTimeline timeline) {
    Meaning meaning = each.meaning();
    Content content = each.fact().content();
    Asked rules = asked.get(content.what());
    if (rules == null || meaning.isOutside() || !meaning.isOwn()) {
      return content;
    }
    if (rules.inEpisode() && meaning.episode() == 0 && isThere(meaning)) {
      Optional<Episode> episode = earlier(each.span(), timeline);
      if (episode.isPresent()) {
        return in(episode.get(), content);
      }
    }
    return rules.reserved() ? reserved(each, rules, timeline) : content;
  }

  /** Returns the content with the circumstances and the week of its day. */
  private Content reserved(Observation each, Asked rules, PatientTimeline timeline) {
    Meaning meaning = each.meaning();
    Span span = each.span();
    boolean isCurrent = timeline.isInCurrentEpisode(each);
    boolean isDuring =
        !meaning.isInside()
            && (isCurrent
                || earlier(span, timeline).isPresent()
                || (rules.duringEpisode() && mayBeIn(span, timeline)));
    boolean isAfter = rules.afterEpisode() && mayBeAfter(span, timeline);
    String week = meaning.weeks().isEmpty() && isCurrent ? week(span, timeline) : "";
    Content content = each.fact().content();
    return isDuring || isAfter || !week.isEmpty()
        ? with(content, isDuring, isAfter, week)
        : content;
  }

  private static boolean depends(List<Reservation> rules, String circumstance) {
    return !circumstance.isEmpty() && rules.stream().anyMatch(r -> r.mayDependOn(circumstance));
  }

  /** Says whether an episode goes on now that may have begun by that day. */
  private static boolean mayBeIn(Span span, PatientTimeline timeline) {
    if (!timeline.isInEpisode()) {
      return false;
    }
    long days = timeline.currentWeeks().map(w -> w.most() * DAYS + 6).orElse(LONGEST);
    return !span.isKnown() || span.latest() >= timeline.reference().toEpochDay() - days;
  }

  /** Says whether it is an abnormal result, or says that something is or was there. */
  private boolean isThere(Meaning meaning) {
    return meaning.isRemarkable() || meaning.means(settings.present());
  }

  /** Returns the ended episode in which the day certainly lies. */
  private static Optional<Episode> earlier(Span span, PatientTimeline timeline) {
    for (Episode each : timeline.episodes()) {
      if (span.isKnown() && each.span().isKnown() && each.weeks().isPresent()) {
        long begin = each.span().latest() - (long) each.weeks().get().least() * DAYS;
        if (span.earliest() >= begin && span.latest() <= each.span().earliest()) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  private static Content in(Episode episode, Content content) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(content.fields());
    fields.put(Field.EPISODE, String.valueOf(episode.number()));
    return new Content(content.what(), fields);
  }

  private boolean mayBeAfter(Span span, PatientTimeline timeline) {
    for (Episode each : timeline.episodes()) {
      boolean ended = !each.outcome().equals(settings.ongoingOutcome()) && each.span().isKnown();
      if (ended
          && span.isKnown()
          && span.latest() >= each.span().earliest()
          && span.earliest() <= each.span().latest() + settings.afterEpisodeDays()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the completed weeks on that day, as far as those of today tell them. */
  private static String week(Span span, PatientTimeline timeline) {
    Optional<WeekRange> now = timeline.currentWeeks();
    if (now.isEmpty() || !span.isKnown()) {
      return "";
    }
    int today = Math.toIntExact(timeline.reference().toEpochDay());
    int least = Math.max(0, (now.get().least() * DAYS - today + span.earliest()) / DAYS);
    int most = Math.max(least, (now.get().most() * DAYS + DAYS - 1 - today + span.latest()) / DAYS);
    return least == most ? String.valueOf(least) : least + "-" + most;
  }

  private Content with(Content content, boolean isDuring, boolean isAfter, String week) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(content.fields());
    var circumstances = new TreeSet<String>();
    if (isDuring) {
      circumstances.add(settings.inEpisode());
    }
    if (isAfter) {
      circumstances.add(settings.afterEpisode());
    }
    if (content.has(Field.DURING)) {
      circumstances.addAll(List.of(content.get(Field.DURING).split(";")));
    }
    if (!circumstances.isEmpty()) {
      fields.put(Field.DURING, String.join(";", circumstances));
    }
    if (!week.isEmpty()) {
      fields.put(Field.WEEK, week);
    }
    return new Content(content.what(), fields);
  }
}
