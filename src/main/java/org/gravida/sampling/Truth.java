package org.gravida.sampling;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.gravida.sampling.prevalence.Prevalence;

/**
 * What is true of an invented patient, and what is not as it should be in the record.
 *
 * @param patient the id
 * @param choices for each draw the choice, or the empty string
 * @param terms ids of the ontology that are true of the patient
 * @param missing names of the facts that were left out
 * @param wrong names of the facts that have another value
 * @param garbled names of the facts whose value was spoilt in writing
 */
public record Truth(
    String patient,
    List<String> choices,
    List<String> terms,
    List<String> missing,
    List<String> wrong,
    List<String> garbled) {
  public Truth {
    requireNonNull(patient, "patient");
    choices = List.copyOf(choices);
    terms = List.copyOf(terms);
    missing = List.copyOf(missing);
    wrong = List.copyOf(wrong);
    garbled = List.copyOf(garbled);
  }

  /** Returns the cells below {@link Prevalence#truthColumns()}. */
  public List<String> row() {
    var row = new ArrayList<String>(List.of(patient));
    row.addAll(choices);
    for (List<String> each : List.of(terms, missing, wrong, garbled)) {
      row.add(String.join("; ", each));
    }
    return row;
  }
}
