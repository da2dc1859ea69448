package org.gravida.intake.wording;

import java.util.List;
import java.util.Optional;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Fact;
import org.gravida.record.Problem;

/**
 * The span in which a patient's facts can lie: from the earliest date that is possible, when
 * recorded, to the day of assessment.
 *
 * @param dictionary names the terms in problems
 * @param assessment the fact that carries the date of assessment
 * @param earliest the fact before whose date nothing can lie, named by the setting {@code
 *     earliestDateTerm}
 */
record Timeline(Dictionary dictionary, Optional<Fact> assessment, Optional<Fact> earliest) {
  private static final String ASSESSMENT = Vocabulary.id(Vocabulary.ASSESSMENT_DATE);

  /**
   * Finds the ends of the span.
   *
   * @param facts those that were understood, in the order of the file
   * @param earliest id of the term before whose date nothing can lie
   */
  static Timeline of(List<Fact> facts, Wording wording, String earliest) {
    return new Timeline(
        wording.release().dictionary(), first(facts, ASSESSMENT), first(facts, earliest));
  }

  private static Optional<Fact> first(List<Fact> facts, String what) {
    for (Fact each : facts) {
      if (each.what().equals(what) && isDated(each)) {
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
            "Correct the date; until then the fact is kept unread."));
  }
}
