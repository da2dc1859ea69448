package org.gravida.intake.wording;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.record.Unused;

/**
 * One patient in the words of the file.
 *
 * @param id the patient's id
 * @param place where the patient stands in the file
 * @param facts in the order of the file
 * @param problems what the reader of the format found wrong
 * @param unused what is said in codes and was not used, each time it is
 */
public record RawPatient(
    String id, Place place, List<RawFact> facts, List<Problem> problems, List<Unused> unused) {
  public RawPatient {
    requireNonNull(id, "id");
    requireNonNull(place, "place");
    facts = List.copyOf(facts);
    problems = List.copyOf(problems);
    unused = List.copyOf(unused);
  }

  /** A patient of whom all was used. */
  public RawPatient(String id, Place place, List<RawFact> facts, List<Problem> problems) {
    this(id, place, facts, problems, List.of());
  }
}
