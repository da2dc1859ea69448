package org.gravida.abstraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Term;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/** Reads a patient record into its typed form, and says what it had to take for granted. */
final class HistoryReader {
  private static final LocalDate NO_CALENDAR = LocalDate.of(2000, 1, 1);

  private final Release release;
  private final Settings settings;
  private final Interpretation interpretation;
  private final Wording wording;
  private final Kinds kinds;
  private final Bits[] resultKinds;

  HistoryReader(Release release, Kinds kinds) {
    this.release = release;
    this.kinds = kinds;
    settings = new Settings(release, kinds);
    resultKinds =
        new Bits[] {
          kinds.of(settings.remarkable()),
          kinds.of(settings.unremarkable()),
          kinds.of(settings.inconclusive())
        };
    interpretation = new Interpretation(release, settings);
    wording = new Wording(release.dictionary());
  }

  /** Returns the typed history; problems found on the way are added to {@code problems}. */
  History read(PatientRecord patient, List<Problem> problems) {
    Optional<LocalDate> assessed = assessment(patient);
    Optional<LocalDate> latest = latestDay(patient);
    LocalDate reference = assessed.or(() -> latest).orElse(NO_CALENDAR);
    if (assessed.isEmpty() && latest.isPresent()) {
      problems.add(
          Problem.note(
              patient.place(),
              "no " + release.dictionary().label(settings.assessment()),
              "the day from which time is counted",
              "The latest day in the file, " + reference + ", was used; record the day itself."));
    }
    var observations = new LinkedHashMap<String, List<Observation>>();
    for (Fact fact : patient.facts()) {
      Observation observation = observe(fact, reference);
      observations.computeIfAbsent(fact.what(), key -> new ArrayList<>()).add(observation);
      if (observation.values().contains(settings.notInterpreted()) && isResult(fact)) {
        problems.add(
            Problem.warning(
                fact.place(),
                wording.of(fact),
                "the laboratory's flag or reference range",
                "The number was kept and decides nothing; add its flag or its range."));
      }
    }
    var unread = new LinkedHashSet<String>();
    for (Fact fact : patient.unread()) {
      release
          .dictionary()
          .recordable(fact.what())
          .map(Term::id)
          .filter(term -> saysSomething(fact, term))
          .ifPresent(
              term -> {
                unread.add(term);
                observations
                    .computeIfAbsent(term, key -> new ArrayList<>())
                    .add(unreadable(fact, term, reference));
              });
    }
    List<Episode> episodes = episodes(observations);
    checkOrder(patient, episodes, problems);
    boolean complete =
        Observation.latest(observations.getOrDefault(settings.completeList(), List.of())).stream()
            .anyMatch(each -> each.means(settings.presentBits()));
    Bits recorded = Bits.NONE;
    for (String term : observations.keySet()) {
      recorded = recorded.or(kinds.of(term));
    }
    return new History(
        wording,
        settings,
        recorded,
        observations,
        unread,
        episodes,
        episodes.stream().anyMatch(each -> each.outcome().equals(settings.unknownOutcome())),
        complete,
        reference,
        assessed.isPresent() || latest.isPresent());
  }

  /** Says whether a number recorded for this term stands for a result. */
  private boolean isResult(Fact fact) {
    return release
        .dictionary()
        .byId(fact.what())
        .filter(term -> term.valueType() == Term.ValueType.TERM_OR_NUMBER)
        .isPresent();
  }

  private Optional<LocalDate> assessment(PatientRecord patient) {
    LocalDate latest = null;
    for (Fact fact : patient.facts()) {
      if (fact.what().equals(settings.assessment())) {
        latest = later(latest, Span.parse(fact.get(Field.DATE), NO_CALENDAR));
      }
    }
    return Optional.ofNullable(latest);
  }

  private static Optional<LocalDate> latestDay(PatientRecord patient) {
    LocalDate latest = null;
    for (Fact fact : patient.facts()) {
      String date = fact.get(Field.DATE);
      if (Span.isCalendar(date)) {
        latest = later(latest, Span.parse(date, NO_CALENDAR));
      }
    }
    return Optional.ofNullable(latest);
  }

  private static LocalDate later(LocalDate day, Optional<Span> span) {
    boolean isLater = span.isPresent() && (day == null || span.get().latest().isAfter(day));
    return isLater ? span.get().latest() : day;
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

  private int kinds(Bits meaning) {
    int found = 0;
    for (int i = 0; i < resultKinds.length; i++) {
      if (meaning.meets(resultKinds[i])) {
        found |= 1 << i;
      }
    }
    return found;
  }

  /** Says whether a fact that could not be read has words that may mean something. */
  private boolean saysSomething(Fact fact, String term) {
    return fact.has(Field.VALUE) || fact.has(Field.FLAG) || term.equals(settings.episodeTerm());
  }

  /**
   * Returns a fact that could not be read as one that decides nothing today, so that it stands in
   * the way of conclusions from older facts and from silence; an episode that could not be read
   * keeps its place with an unknown outcome.
   */
  private Observation unreadable(Fact fact, String term, LocalDate reference) {
    String number = fact.get(Field.EPISODE);
    boolean episode = term.equals(settings.episodeTerm());
    String value = episode ? settings.unknownOutcome() : settings.inconclusive();
    Bits meaning = kinds.within(value);
    return new Observation(
        new Fact(term, Map.of(Field.NOTE, "not understood"), fact.place()),
        Set.of(value),
        meaning,
        kinds(meaning),
        OptionalInt.empty(),
        episode ? Optional.empty() : Optional.of(new Span(reference, reference)),
        number.matches("[1-9]\\d{0,3}") ? Integer.parseInt(number) : 0,
        subject(fact),
        Optional.empty(),
        Set.of(),
        Bits.NONE);
  }

  private String subject(Fact unread) {
    return release
        .dictionary()
        .among(release.choices().getOrDefault(Field.SUBJECT, List.of()), unread.get(Field.SUBJECT))
        .map(Term::id)
        .orElse(settings.defaultSubject());
  }

  private List<Episode> episodes(Map<String, List<Observation>> observations) {
    var numbered = new TreeMap<Integer, Observation>();
    var disputed = new LinkedHashSet<Integer>();
    for (Observation each : observations.getOrDefault(settings.episodeTerm(), List.of())) {
      int next = numbered.isEmpty() ? 1 : numbered.lastKey() + 1;
      int number = each.episode() > 0 ? each.episode() : next;
      Observation first = numbered.putIfAbsent(number, each);
      if (first != null && !first.values().equals(each.values())) {
        disputed.add(number);
      }
    }
    var episodes = new ArrayList<Episode>();
    for (var entry : numbered.entrySet()) {
      var features = new LinkedHashSet<String>();
      for (var list : observations.values()) {
        for (Observation each : list) {
          if (each.episode() == entry.getKey() && each.means(settings.presentBits())) {
            features.add(each.what());
          }
        }
      }
      Observation stated = entry.getValue();
      String outcome =
          disputed.contains(entry.getKey())
              ? settings.unknownOutcome()
              : stated.values().stream().findFirst().orElse(settings.unknownOutcome());
      episodes.add(
          new Episode(
              entry.getKey(),
              outcome,
              stated.weeks(),
              stated.span(),
              features,
              stated.fact(),
              wording));
    }
    return episodes;
  }

  private static void checkOrder(
      PatientRecord patient, List<Episode> episodes, List<Problem> problems) {
    Episode before = null;
    for (Episode each : episodes) {
      if (each.span().isEmpty()) {
        continue;
      }
      if (before != null && each.span().get().isCertainlyBefore(before.span().orElseThrow())) {
        problems.add(
            Problem.warning(
                patient.place(),
                each.words() + " is dated before " + before.words(),
                "numbers in the order of dates",
                "The order of the numbers was used; correct the dates or the order."));
      }
      before = each;
    }
  }
}
