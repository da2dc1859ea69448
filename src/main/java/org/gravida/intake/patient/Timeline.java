package org.gravida.intake.patient;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.notation.Dates;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Fact;
import org.gravida.record.Problem;

/**
 * The span in which a patient's facts can lie: from the earliest date that is possible to the day
 * of assessment, as far as they are recorded, and within the dates that are plausible at all.
 *
 * @param dictionary names the terms in problems
 * @param assessment the fact that carries the date of assessment
 * @param earliest the fact before whose date nothing can lie, named by the setting {@code
 *     earliestDateTerm}
 * @param plausible the dates that are plausible at all
 */
record Timeline(
    Dictionary dictionary,
    Optional<Fact> assessment,
    Optional<Fact> earliest,
    Plausible plausible) {
  private static final String ASSESSMENT = Vocabulary.id(Vocabulary.ASSESSMENT_DATE);

  /**
   * The dates that are plausible at all.
   *
   * @param first the earliest day
   * @param last the latest day
   * @param years the greatest number of years before the day of assessment
   */
  record Plausible(String first, String last, int years) {
    static Plausible of(Map<String, String> settings) {
      return new Plausible(
          settings.getOrDefault("EarliestDateSetting", "0000-01-01"),
          settings.getOrDefault("LatestDateSetting", "9999-12-31"),
          Integer.parseInt(settings.getOrDefault("GreatestYearsAgoSetting", "99999")));
    }

    boolean holds(String date) {
      return Dates.isCalendar(date)
          ? !Dates.isAfter(first, date) && !Dates.isAfter(date, last)
          : Dates.yearsAgo(date) <= years;
    }

    String words(String date) {
      return Dates.isCalendar(date)
          ? "a date from " + first + " to " + last
          : "a time at most " + years + " years ago";
    }
  }

  /**
   * Finds the ends of the span.
   *
   * @param facts those that were understood, in the order of the file
   * @param earliest id of the term before whose date nothing can lie
   */
  static Timeline of(List<Fact> facts, TermLexicon wording, String earliest, Plausible plausible) {
    return new Timeline(
        wording.release().dictionary(),
        first(facts, ASSESSMENT, plausible),
        first(facts, earliest, plausible),
        plausible);
  }

  private static Optional<Fact> first(List<Fact> facts, String what, Plausible plausible) {
    for (Fact each : facts) {
      if (each.what().equals(what) && isDated(each) && plausible.holds(each.date())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static boolean isDated(Fact fact) {
    return !fact.date().isEmpty() && Dates.isCalendar(fact.date());
  }

  /** Returns why the fact cannot stand at its date; empty when it can. */
  List<Problem> problem(Fact fact) {
    String date = fact.date();
    if (!date.isEmpty() && !plausible.holds(date)) {
      return outside(fact, plausible.words(date));
    }
    if (fact.what().equals(ASSESSMENT)) {
      return ofAssessment(fact, date);
    }
    if (!isDated(fact)) {
      return List.of();
    }
    if (assessment.isPresent()) {
      String last = assessment.get().date();
      if (Dates.isAfter(date, last)) {
        return outside(fact, "not after the assessment of " + last);
      }
    }
    if (earliest.isPresent()) {
      String first = earliest.get().date();
      if (Dates.isAfter(first, date)) {
        return outside(
            fact, "not before " + dictionary.label(earliest.get().what()) + ", " + first);
      }
    }
    return List.of();
  }

  /** Says whether a fact lies after the assessment: what it tells may be planned. */
  boolean isPlanned(Fact fact) {
    return isDated(fact)
        && plausible.holds(fact.date())
        && assessment.isPresent()
        && Dates.isAfter(fact.date(), assessment.get().date());
  }

  private List<Problem> ofAssessment(Fact fact, String date) {
    if (!isDated(fact)) {
      return List.of(
          Problem.error(
              fact.place(),
              date.isEmpty() ? "no date of assessment" : date,
              "a date as 2024-05-31",
              "Write the day of assessment as year-month-day."));
    }
    String first = assessment.map(other -> other.date()).orElse(date);
    if (first.equals(date)) {
      return List.of();
    }
    return List.of(
        Problem.error(
            fact.place(),
            "assessed on " + date + " as well as on " + first,
            "one date of assessment for each patient",
            "Keep one of the dates, or make it two patients with two ids."));
  }

  private List<Problem> outside(Fact fact, String expected) {
    return List.of(
        Problem.error(
            fact.place(),
            dictionary.label(fact.what()) + " dated " + fact.date(),
            expected,
            "Correct the date; until then it is not recorded."));
  }
}
