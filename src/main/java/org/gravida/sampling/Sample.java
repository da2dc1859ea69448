package org.gravida.sampling;

import static java.util.Objects.requireNonNull;

import org.gravida.record.PatientRecord;

/**
 * One invented patient.
 *
 * @param record what the clinic has; the place of a fact is its name in the prevalence file
 * @param truth what is true
 */
public record Sample(PatientRecord record, Truth truth) {
  public Sample {
    requireNonNull(record, "record");
    requireNonNull(truth, "truth");
  }
}
