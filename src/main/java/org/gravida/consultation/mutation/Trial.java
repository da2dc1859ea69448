package org.gravida.consultation.mutation;

import static java.util.Objects.requireNonNull;

/**
 * What came of a fault.
 *
 * @param mutant the fault
 * @param patient id of the first patient that notices it; empty if none does
 * @param told what she is told otherwise, or why no release can be made with the fault
 */
public record Trial(Mutant mutant, String patient, String told) {
  public Trial {
    requireNonNull(mutant, "mutant");
    requireNonNull(patient, "patient");
    requireNonNull(told, "told");
  }

  /** Says whether no patient notices the fault, and nothing else does. */
  public boolean isSurvivor() {
    return patient.isEmpty() && told.isEmpty();
  }
}
