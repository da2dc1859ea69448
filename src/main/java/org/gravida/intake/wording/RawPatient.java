package org.gravida.intake.wording;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * One patient in the words of the file.
 *
 * @param id the patient's id
 * @param place where the patient stands in the file
 * @param facts in the order of the file
 * @param problems what the reader of the format found wrong
 */
public record RawPatient(String id, Place place, List<RawFact> facts, List<Problem> problems) {
  public RawPatient {
    requireNonNull(id, "id");
    requireNonNull(place, "place");
    facts = List.copyOf(facts);
    problems = List.copyOf(problems);
  }
}
