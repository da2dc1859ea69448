package org.gravida.intake.coded;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * All that a file in codes says of one patient.
 *
 * @param id the patient's id
 * @param place where the patient stands
 * @param birthDate day, month or year of birth, or empty
 * @param asOf the day on which the file says it is true, or empty
 * @param statements in the order of the file
 * @param problems what the reader of the format found wrong
 */
public record CodedPatient(
    String id,
    Place place,
    String birthDate,
    String asOf,
    List<CodedStatement> statements,
    List<Problem> problems) {
  public CodedPatient {
    requireNonNull(id, "id");
    requireNonNull(place, "place");
    requireNonNull(birthDate, "birthDate");
    requireNonNull(asOf, "asOf");
    statements = List.copyOf(statements);
    problems = List.copyOf(problems);
  }
}
