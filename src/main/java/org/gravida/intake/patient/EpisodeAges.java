package org.gravida.intake.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.notation.Dates;
import org.gravida.intake.notation.NumberReader;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/** Days of episodes held against the age: none can lie before an age that is plausible. */
final class EpisodeAges {
  private static final String ASSESSMENT = Vocabulary.id(Vocabulary.ASSESSMENT_DATE);

  private final TermLexicon wording;
  private final String age;
  private final int least;

  EpisodeAges(TermLexicon wording) {
    this.wording = wording;
    Map<String, String> settings = wording.release().settings();
    age = settings.getOrDefault("AgeSetting", "");
    least = Integer.parseInt(settings.getOrDefault("LeastChildbearingAgeSetting", "0"));
  }

  /**
   * An age and the first day on which an episode is plausible by it.
   *
   * @param fact the age
   * @param day the day on which it holds
   * @param first the first plausible day
   */
  private record Bound(Fact fact, String day, LocalDate first) {}

  /** Says whether an episode is dated before it is plausible. */
  boolean isDoubtful(List<Fact> facts) {
    Optional<Bound> bound = bound(facts);
    return bound.isPresent() && facts.stream().anyMatch(each -> isBefore(each, bound.get()));
  }

  /** Takes the date from an episode that is dated before it is plausible, and tells it. */
  void settle(Doubts doubts) {
    bound(doubts.facts().stream().map(Said::fact).toList())
        .ifPresent(
            bound ->
                List.copyOf(doubts.facts()).stream()
                    .filter(each -> isBefore(each.fact(), bound))
                    .forEach(each -> lose(each, bound, doubts)));
  }

  private void lose(Said each, Bound bound, Doubts doubts) {
    Fact fact = each.fact();
    var dictionary = wording.release().dictionary();
    String label = dictionary.label(fact.what()) + " " + fact.get(Field.EPISODE);
    doubts.replace(each, each.undated());
    doubts.keep(
        new Fact(
            label + " " + wording.name(Field.DATE),
            Map.of(Field.VALUE, fact.date()),
            fact.place()));
    doubts.tell(
        Problem.error(
            fact.place(),
            label
                + " dated "
                + fact.date()
                + "; "
                + dictionary.label(age)
                + " "
                + bound.fact().get(Field.VALUE)
                + " on "
                + bound.day(),
            "a day at an age of " + least + " years or more",
            "Correct the date or the age; until then the date is not recorded, and it stays."));
  }

  private boolean isBefore(Fact fact, Bound bound) {
    return wording.isEpisode(fact.what())
        && isDated(fact)
        && Dates.last(fact.date()).isBefore(bound.first());
  }

  private static boolean isDated(Fact fact) {
    return !fact.date().isEmpty() && Dates.isCalendar(fact.date());
  }

  /** Returns what the only age says, on its own day or else on that of the assessment. */
  private Optional<Bound> bound(List<Fact> facts) {
    Fact stated = null;
    Fact assessed = null;
    for (Fact each : facts) {
      if (each.what().equals(age) && !each.has(Field.SUBJECT)) {
        if (stated != null) {
          return Optional.empty();
        }
        stated = each;
      } else if (each.what().equals(ASSESSMENT) && isDated(each)) {
        assessed = each;
      }
    }
    if (stated == null || (stated.date().isEmpty() && assessed == null)) {
      return Optional.empty();
    }
    String day = stated.date().isEmpty() ? assessed.date() : stated.date();
    Fact known = stated;
    return Dates.isCalendar(day)
        ? NumberReader.of(stated.get(Field.VALUE))
            .map(years -> new Bound(known, day, first(day, (long) years.doubleValue())))
        : Optional.empty();
  }

  private LocalDate first(String day, long years) {
    return Dates.first(day).minusYears(years + 1).plusDays(1).plusYears(least);
  }
}
