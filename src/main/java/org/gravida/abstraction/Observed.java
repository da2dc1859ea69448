package org.gravida.abstraction;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gravida.knowledge.Release;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Fields;

/**
 * Facts in typed form. What a fact means that needs no day of reference is remembered, since the
 * patients of a cohort have much in common. Safe for many threads.
 */
final class Observed {
  private static final int MOST = 100_000;
  private static final int LONGEST = 300;

  private final Kinds kinds;
  private final Settings settings;
  private final Interpretation interpretation;
  private final Bits[] resultKinds;
  private final Map<Said, Observation> known = new ConcurrentHashMap<>();

  /** A fact without its place. */
  private record Said(String what, Fields fields) {
    @Override
    public int hashCode() {
      return 31 * fields.spread() + what.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Said said && what.equals(said.what) && fields.equals(said.fields);
    }
  }

  Observed(Release release, Kinds kinds, Settings settings) {
    this.kinds = kinds;
    this.settings = settings;
    interpretation = new Interpretation(release, settings);
    resultKinds =
        new Bits[] {
          kinds.of(settings.remarkable()),
          kinds.of(settings.unremarkable()),
          kinds.of(settings.inconclusive())
        };
  }

  /** Returns the typed form of a fact. */
  Observation of(Fact fact, LocalDate reference) {
    var said = new Said(fact.what(), fact.fields());
    Observation before = known.get(said);
    if (before != null) {
      return before;
    }
    Observation now = observe(fact.at(""), reference);
    String date = fact.get(Field.DATE);
    boolean lasting = date.isEmpty() || Span.isCalendar(date);
    if (lasting && fact.fields().length() < LONGEST) {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(said, now);
    }
    return now;
  }

  private Observation observe(Fact fact, LocalDate reference) {
    int episode = fact.has(Field.EPISODE) ? Integer.parseInt(fact.get(Field.EPISODE)) : 0;
    Set<String> during = circumstances(fact.get(Field.DURING));
    if ((episode > 0 || fact.has(Field.WEEK))
        && !during.contains(settings.outsideEpisodeCircumstance())) {
      during = with(during, settings.episodeCircumstance());
    }
    Set<String> values = interpretation.values(fact, during);
    String value = fact.get(Field.VALUE);
    boolean counted = value.length() < 10 && Interpretation.isDigits(value, 0, value.length());
    OptionalInt count = counted ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    String subject = fact.has(Field.SUBJECT) ? fact.get(Field.SUBJECT) : settings.defaultSubject();
    Bits meaning = kinds.within(values);
    return new Observation(
        fact,
        kinds.number(fact.what()),
        values,
        meaning,
        kinds(meaning),
        count,
        Span.parse(fact.get(Field.DATE), reference),
        episode,
        subject,
        Weeks.parse(fact.get(Field.WEEK), settings.all()),
        during,
        kinds.within(during));
  }

  private static Set<String> circumstances(String text) {
    if (text.isEmpty()) {
      return Set.of();
    }
    var circumstances = new LinkedHashSet<String>();
    for (String each : text.split(";")) {
      if (!each.isBlank()) {
        circumstances.add(each.trim());
      }
    }
    return circumstances;
  }

  private static Set<String> with(Set<String> some, String one) {
    if (some.isEmpty()) {
      return Set.of(one);
    }
    var more = new LinkedHashSet<>(some);
    more.add(one);
    return more;
  }

  /** Returns which kinds of result a meaning has, one bit each. */
  int kinds(Bits meaning) {
    int found = 0;
    for (int i = 0; i < resultKinds.length; i++) {
      if (meaning.meets(resultKinds[i])) {
        found |= 1 << i;
      }
    }
    return found;
  }
}
