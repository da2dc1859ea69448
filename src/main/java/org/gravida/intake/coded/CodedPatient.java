package org.gravida.intake.coded;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.gravida.intake.coding.Codeable;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * All that a file in codes says of one patient.
 *
 * @param id the patient's id
 * @param place where the patient stands
 * @param born when the patient was born
 * @param now when the file says that it is true
 * @param statements in the order of the file
 * @param problems what the reader of the format found wrong
 * @param age the age in completed years that the file states of the day on which it is true
 * @param oldest the greatest age in completed years of which the file says anything
 * @param lost what is said of the patient and is no statement, each with the reason
 * @param mayBear whether a loss coded on the patient can be her own, as far as sex and age are said
 */
public record CodedPatient(
    String id,
    Place place,
    CodedDate born,
    CodedDate now,
    List<CodedStatement> statements,
    List<Problem> problems,
    Optional<Integer> age,
    Optional<Integer> oldest,
    List<Lost> lost,
    boolean mayBear) {
  private static final int DAY = 10;
  private static final int YEAR = 4;

  public CodedPatient {
    requireNonNull(id, "id");
    requireNonNull(place, "place");
    requireNonNull(born, "born");
    requireNonNull(now, "now");
    statements = List.copyOf(statements);
    problems = List.copyOf(problems);
    requireNonNull(age, "age");
    requireNonNull(oldest, "oldest");
    lost = List.copyOf(lost);
  }

  /**
   * Something that is not used.
   *
   * @param reason why, as the rest of a sentence about it
   * @param isDiagnosis whether it says that something is, or is not, the matter with the patient
   */
  public record Lost(Codeable thing, String reason, boolean isDiagnosis) {}

  /** A patient whose age the file does not state. */
  public CodedPatient(
      String id,
      Place place,
      CodedDate born,
      CodedDate now,
      List<CodedStatement> statements,
      List<Problem> problems) {
    this(
        id,
        place,
        born,
        now,
        statements,
        problems,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        true);
  }

  /** Returns what is told of a patient who has died. */
  public static Problem died(Place place) {
    return Problem.note(
        place,
        "that the patient has died",
        "a patient who lives",
        "What is advised is for the time before.");
  }

  String birthDate() {
    return born.day();
  }

  String asOf() {
    return now.day();
  }

  /**
   * Returns the age at which something was in completed years, or in years of the calendar where
   * only these are known.
   *
   * @param date when it was: a day, a month, a year, or empty
   * @param last the day of the last entry, which stands for a date that is not said
   */
  Optional<Integer> ageOn(String date, String last) {
    boolean isSaid = date.length() >= YEAR;
    String day = isSaid ? date : last;
    String birthDate = birthDate();
    if (birthDate.length() < YEAR || day.length() < YEAR || (!isSaid && oldest.isPresent())) {
      return oldest;
    }
    boolean isExact = birthDate.length() == DAY && day.length() == DAY;
    return Optional.of(
        isExact
            ? Period.between(LocalDate.parse(birthDate), LocalDate.parse(day)).getYears()
            : Integer.parseInt(day.substring(0, YEAR))
                - Integer.parseInt(birthDate.substring(0, YEAR)));
  }
}
