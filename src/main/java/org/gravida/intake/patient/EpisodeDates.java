package org.gravida.intake.patient;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.intake.notation.Dates;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/**
 * Numbered episodes held against one another: one that is recorded several times counts once, and
 * dates that exclude one another are not recorded.
 */
final class EpisodeDates {
  private static final int DAY = 10;
  private static final int DAYS_A_WEEK = 7;
  private static final int MONTH = 31;

  private final TermLexicon wording;
  private final Set<String> open;
  private final int weeksBefore;
  private final int leastDays;

  EpisodeDates(TermLexicon wording) {
    this.wording = wording;
    Map<String, String> settings = wording.release().settings();
    open =
        Set.of(
            settings.getOrDefault("OngoingOutcomeSetting", ""),
            settings.getOrDefault("UnknownOutcomeSetting", " "));
    weeksBefore = Integer.parseInt(settings.getOrDefault("EpisodeGapWeeksSetting", "99"));
    leastDays = Integer.parseInt(settings.getOrDefault("LeastEpisodeGapSetting", "0"));
  }

  /** Says whether two of the episodes are dated so near that they need care. */
  boolean isDoubtful(List<Fact> facts) {
    var dated = new ArrayList<Fact>(4);
    for (int i = 0; i < facts.size(); i++) {
      if (isEnded(facts.get(i))) {
        dated.add(facts.get(i));
      }
    }
    dated.sort(Comparator.comparing(Fact::date));
    for (int i = 1; i < dated.size(); i++) {
      if (isExcluded(dated.get(i - 1), dated.get(i)) || mayBeSame(dated.get(i - 1), dated.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Lets each episode count once, and takes away the dates that exclude one another. */
  void settle(Doubts doubts) {
    sameNumber(doubts);
    sameDay(doubts);
    maybeSame(doubts);
    nearDays(doubts);
  }

  private boolean isEpisode(Fact fact) {
    return fact.has(Field.EPISODE) && wording.isEpisode(fact.what());
  }

  private boolean isEnded(Fact fact) {
    return !fact.date().isEmpty()
        && isEpisode(fact)
        && Dates.isCalendar(fact.date())
        && fact.has(Field.VALUE)
        && !open.contains(fact.get(Field.VALUE));
  }

  private static boolean isDay(Fact fact) {
    return fact.date().length() == DAY && Dates.isCalendar(fact.date());
  }

  private String words(Fact fact) {
    var dictionary = wording.release().dictionary();
    return dictionary.label(fact.what())
        + " "
        + fact.get(Field.EPISODE)
        + (fact.has(Field.VALUE) ? ", " + dictionary.label(fact.get(Field.VALUE)) : "")
        + (fact.date().isEmpty() ? "" : ", " + fact.date());
  }

  /** Joins statements of one number and one outcome; details in which they differ are left out. */
  private void sameNumber(Doubts doubts) {
    var groups = new LinkedHashMap<List<String>, List<Said>>();
    for (Said each : doubts.facts()) {
      if (isEpisode(each.fact())) {
        var fact = each.fact();
        var key = List.of(fact.what(), fact.get(Field.EPISODE), fact.get(Field.VALUE));
        groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(each);
      }
    }
    for (List<Said> group : groups.values()) {
      if (group.size() > 1) {
        join(group, doubts);
      }
    }
  }

  private void join(List<Said> group, Doubts doubts) {
    Said first = group.get(0);
    var weeks = texts(group, Field.WEEK);
    var dates = texts(group, Field.DATE);
    boolean alike = weeks.size() < 2 && dates.size() < 2;
    doubts.replace(first, first.with(one(weeks), one(dates)));
    for (Said each : group.subList(1, group.size())) {
      String expected = "each number once; the first stands at " + first.fact().place();
      doubts.tell(
          alike
              ? Problem.warning(
                  each.fact().place(),
                  words(each.fact()) + ", a second time",
                  expected,
                  "It is counted once: delete one of them, or number it anew.")
              : Problem.error(
                  each.fact().place(),
                  words(each.fact()) + ", while the first says " + words(first.fact()),
                  expected,
                  "It is counted once, without what differs: correct it, or number it anew."));
      if (alike) {
        doubts.drop(each);
      } else {
        doubts.disbelieve(each);
      }
    }
    if (!alike) {
      doubts.keep(first.asWritten());
    }
  }

  private static Set<String> texts(List<Said> group, Field field) {
    var texts = new TreeSet<String>();
    group.stream()
        .map(each -> each.fact().get(field))
        .filter(t -> !t.isEmpty())
        .forEach(texts::add);
    return texts;
  }

  private static String one(Set<String> texts) {
    return texts.size() == 1 ? texts.iterator().next() : "";
  }

  /** Counts once what is recorded of one day under several numbers, alike in everything. */
  private void sameDay(Doubts doubts) {
    var features = features(doubts.facts());
    var first = new HashMap<List<Object>, Said>();
    for (Said each : List.copyOf(doubts.facts())) {
      Fact fact = each.fact();
      if (!isEnded(fact) || !isDay(fact)) {
        continue;
      }
      var key = List.<Object>of(fact.date(), withoutNumber(fact));
      Said before = first.putIfAbsent(key, each);
      if (before != null) {
        merge(before, each, features, key, first, doubts);
      }
    }
  }

  private void merge(
      Said before,
      Said each,
      Map<String, List<Said>> features,
      List<Object> key,
      Map<List<Object>, Said> first,
      Doubts doubts) {
    var own = features.getOrDefault(each.fact().get(Field.EPISODE), List.of());
    var others = features.getOrDefault(before.fact().get(Field.EPISODE), List.of());
    boolean isNew = !own.isEmpty() && !others.isEmpty() && !contents(own).equals(contents(others));
    if (isNew) {
      return;
    }
    boolean isFuller = !own.isEmpty() && others.isEmpty();
    if (isFuller) {
      first.put(key, each);
    }
    doubts.drop(isFuller ? before : each);
    if (!own.isEmpty() && !others.isEmpty()) {
      own.forEach(doubts::drop);
    }
    doubts.tell(
        Problem.warning(
            each.fact().place(),
            words(each.fact()) + ", a second time",
            "each once; the first stands at " + before.fact().place(),
            "It is counted once: delete one of them, or correct the date."));
  }

  private Map<String, List<Said>> features(List<Said> facts) {
    var features = new HashMap<String, List<Said>>();
    for (Said each : facts) {
      if (each.fact().has(Field.EPISODE) && !wording.isEpisode(each.fact().what())) {
        features
            .computeIfAbsent(each.fact().get(Field.EPISODE), number -> new ArrayList<>())
            .add(each);
      }
    }
    return features;
  }

  private static Set<Object> contents(List<Said> facts) {
    return Set.copyOf(facts.stream().map(each -> withoutNumber(each.fact())).distinct().toList());
  }

  /** Returns what a fact says but for its number and where it comes from. */
  private static Object withoutNumber(Fact fact) {
    var fields = new HashMap<Field, String>(fact.fields());
    List.of(Field.EPISODE, Field.SOURCE, Field.NOTE).forEach(fields::remove);
    return List.of(fact.what(), fields);
  }

  /**
   * Keeps an episode unread that may be another, alike, under a second number: they are dated to
   * the same month, and not both to a day. How many there were is open then.
   */
  private void maybeSame(Doubts doubts) {
    var dated = new ArrayList<Said>();
    doubts.facts().stream().filter(each -> isEnded(each.fact())).forEach(dated::add);
    var stable = Comparator.<Said, LocalDate>comparing(each -> Dates.first(each.fact().date()));
    dated.sort(stable);
    int kept = 0;
    for (int i = 1; i < dated.size(); i++) {
      Fact one = dated.get(kept).fact();
      Fact other = dated.get(i).fact();
      if (mayBeSame(one, other)) {
        doubts.tell(
            Problem.error(
                other.place(),
                words(one) + "; " + words(other),
                "each once, or dates that tell them apart",
                "They may be one: this is kept unread until it is deleted, or both are dated."));
        doubts.disbelieve(dated.get(i));
      } else {
        kept = i;
      }
    }
  }

  private boolean mayBeSame(Fact one, Fact other) {
    String week = one.get(Field.WEEK);
    return !(isDay(one) && isDay(other))
        && one.get(Field.VALUE).equals(other.get(Field.VALUE))
        && (week.isEmpty() || !other.has(Field.WEEK) || week.equals(other.get(Field.WEEK)))
        && isWithinMonth(one)
        && isWithinMonth(other)
        && !Dates.first(other.date()).isAfter(Dates.last(one.date()));
  }

  private static boolean isWithinMonth(Fact fact) {
    return mostDays(fact, fact) < MONTH;
  }

  private void nearDays(Doubts doubts) {
    var dated = new ArrayList<Said>();
    doubts.facts().stream().filter(each -> isEnded(each.fact())).forEach(dated::add);
    dated.sort(Comparator.comparing(each -> each.fact().date()));
    Set<Said> lost = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 1; i < dated.size(); i++) {
      Said one = dated.get(i - 1);
      Said other = dated.get(i);
      if (isExcluded(one.fact(), other.fact())) {
        doubts.tell(
            Problem.error(
                other.fact().place(),
                words(one.fact()) + "; " + words(other.fact()),
                "at least " + daysBefore(other.fact()) + " days between them",
                "Correct the dates; until then they are not recorded, and both stay."));
        lose(one, lost, doubts);
        lose(other, lost, doubts);
      }
    }
  }

  private void lose(Said each, Set<Said> lost, Doubts doubts) {
    if (lost.add(each)) {
      doubts.replace(each, each.undated());
      String what =
          wording.release().dictionary().label(each.fact().what())
              + " "
              + each.fact().get(Field.EPISODE)
              + " "
              + wording.name(Field.DATE);
      doubts.keep(new Fact(what, Map.of(Field.VALUE, each.fact().date()), each.fact().place()));
    }
  }

  /** Says whether neither of two can have ended so soon after the other. */
  private boolean isExcluded(Fact one, Fact other) {
    return mostDays(one, other) < daysBefore(other) && mostDays(other, one) < daysBefore(one);
  }

  private static long mostDays(Fact from, Fact to) {
    return ChronoUnit.DAYS.between(Dates.first(from.date()), Dates.last(to.date()));
  }

  /** Returns the least days between the end of the one before and that of this. */
  private int daysBefore(Fact fact) {
    String week = fact.get(Field.WEEK);
    int end = 0;
    while (end < week.length() && Character.isDigit(week.charAt(end))) {
      end++;
    }
    return end == 0
        ? leastDays
        : Math.max(0, Integer.parseInt(week.substring(0, end)) - weeksBefore) * DAYS_A_WEEK;
  }
}
