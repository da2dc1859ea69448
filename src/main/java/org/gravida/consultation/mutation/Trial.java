package org.gravida.consultation.mutation;

import static java.util.Objects.requireNonNull;

/**
 * What came of a fault.
 *
 * @param mutant the fault
 * @param patient id of the first patient that notices it; empty if none does
 * @param told what is told otherwise of her, or why no release can be made with the fault
 * @param inGraphAlone whether every patient is answered as before, and only the exported graph of
 *     one tells something else: a finding, a number or a fact
 */
public record Trial(Mutant mutant, String patient, String told, boolean inGraphAlone) {
  public Trial {
    requireNonNull(mutant, "mutant");
    requireNonNull(patient, "patient");
    requireNonNull(told, "told");
  }

  static Trial ofNobody(Mutant mutant) {
    return new Trial(mutant, "", "", false);
  }

  static Trial ofAnswer(Mutant mutant, String patient, String told) {
    return new Trial(mutant, patient, told, false);
  }

  static Trial ofGraph(Mutant mutant, String patient, String told) {
    return new Trial(mutant, patient, told, true);
  }

  /** Says whether no patient notices the fault, and nothing else does. */
  public boolean isSurvivor() {
    return patient.isEmpty() && told.isEmpty();
  }
}
