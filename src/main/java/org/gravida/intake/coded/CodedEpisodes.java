package org.gravida.intake.coded;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gravida.intake.wording.RawFact;
import org.gravida.knowledge.Section;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * The numbered episodes of one patient. Files of others say one episode in several entries: those
 * of one outcome within a few weeks are one.
 */
final class CodedEpisodes {
  private static final int DAY = 10;

  private final Section section;
  private final long sameDays;
  private final List<Episode> all = new ArrayList<>();

  /**
   * Starts without any.
   *
   * @param section the numbered section of the record
   * @param sameDays the days within which entries of one outcome are one episode
   */
  CodedEpisodes(Section section, long sameDays) {
    this.section = section;
    this.sameDays = sameDays;
  }

  /** One episode as it grows. */
  private static final class Episode {
    private final Place place;
    private final String group;
    private String outcome;
    private CodedDate when;
    private String week = "";
    private boolean isTold;
    private final Set<String> features = new LinkedHashSet<>();

    Episode(Place place, String group, String outcome, CodedDate when) {
      this.place = place;
      this.group = group;
      this.outcome = outcome;
      this.when = when;
    }

    String date() {
      return when.day();
    }

    boolean isDay() {
      return date().length() == DAY;
    }
  }

  /** Adds an entry that tells an outcome, or that it is not recorded. */
  void outcome(CodedStatement from, String outcome, String week, List<String> features) {
    var own = group(from);
    Episode episode = own;
    if (own == null || own.isTold) {
      episode = new Episode(from.place(), from.group(), outcome, from.when());
      all.add(episode);
    } else {
      own.outcome = outcome;
      own.when = own.date().isEmpty() ? from.when() : own.when;
    }
    episode.isTold = true;
    episode.features.addAll(features);
    if (episode.week.isEmpty()) {
      episode.week = week;
    }
  }

  /** Adds the week of the episode to which an entry belongs; says whether there is one. */
  boolean week(CodedStatement from, String week) {
    var own = grouped(from);
    if (own == null) {
      return false;
    }
    own.week = week;
    return true;
  }

  /** Adds a feature to the episode to which an entry belongs; says whether there is one. */
  boolean feature(CodedStatement from, String feature) {
    var own = grouped(from);
    if (own == null) {
      return false;
    }
    own.features.add(feature);
    return true;
  }

  private Episode grouped(CodedStatement from) {
    if (from.group().isEmpty()) {
      return null;
    }
    var own = group(from);
    if (own == null) {
      own = new Episode(from.place(), from.group(), "", CodedDate.unknown());
      all.add(own);
    }
    return own;
  }

  private Episode group(CodedStatement from) {
    return from.group().isEmpty()
        ? null
        : all.stream().filter(each -> each.group.equals(from.group())).findFirst().orElse(null);
  }

  /** Hands over the facts of all episodes, numbered in the order of their dates. */
  void finish(Consumer<RawFact> facts, Consumer<Problem> problems) {
    all.removeIf(each -> !each.isTold);
    all.sort(
        Comparator.comparing((Episode each) -> each.date().isEmpty())
            .thenComparing(each -> each.date()));
    join(problems);
    boolean isOrdered =
        all.stream().noneMatch(each -> each.date().isEmpty())
            || all.stream().map(each -> each.outcome).distinct().count() < 2;
    for (int i = 0; i < all.size(); i++) {
      Episode each = all.get(i);
      String number = isOrdered || !each.date().isEmpty() ? String.valueOf(i + 1) : "";
      fact(each, number, facts);
    }
  }

  private void fact(Episode each, String number, Consumer<RawFact> facts) {
    var fields = new EnumMap<Field, String>(Field.class);
    put(fields, Field.VALUE, each.outcome);
    put(fields, Field.DATE, each.when.said());
    put(fields, Field.WEEK, each.week);
    put(fields, Field.EPISODE, number);
    facts.accept(RawFact.of(each.place, section.id(), section.itemTerm(), fields));
    for (String feature : each.features) {
      var own = new EnumMap<Field, String>(Field.class);
      put(own, Field.EPISODE, number);
      own.put(Field.VALUE, "yes");
      facts.accept(RawFact.of(each.place, "", feature, own));
    }
  }

  private static void put(Map<Field, String> fields, Field field, String text) {
    if (!text.isBlank()) {
      fields.put(field, text);
    }
  }

  private void join(Consumer<Problem> problems) {
    var kept = new ArrayList<Episode>();
    for (Episode each : all) {
      Episode same = null;
      for (Episode earlier : kept) {
        if (isSame(earlier, each)) {
          same = earlier;
        }
      }
      if (same == null) {
        kept.add(each);
        continue;
      }
      same.features.addAll(each.features);
      same.week = same.week.isEmpty() ? each.week : same.week;
      if (!same.date().equals(each.date())) {
        problems.accept(
            Problem.note(
                each.place,
                "the same outcome on " + same.date() + " and on " + each.date(),
                "entries of one outcome at least " + sameDays + " days apart",
                "They are taken for one; give them a date each if they are two."));
      }
    }
    all.clear();
    all.addAll(kept);
  }

  private boolean isSame(Episode one, Episode other) {
    boolean apart =
        !one.group.equals(other.group) && !one.group.isEmpty() && !other.group.isEmpty();
    if (one.outcome.isEmpty()
        || !one.outcome.equals(other.outcome)
        || (apart && !one.date().equals(other.date()))) {
      return false;
    }
    if (one.isDay() && other.isDay()) {
      return ChronoUnit.DAYS.between(LocalDate.parse(one.date()), LocalDate.parse(other.date()))
          < sameDays;
    }
    return false;
  }
}
