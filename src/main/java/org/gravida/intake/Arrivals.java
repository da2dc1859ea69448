package org.gravida.intake;

import org.gravida.intake.wording.RawPatient;
import org.gravida.record.Problem;

/** Where a reader of a format hands over what it has read. */
interface Arrivals {
  /** Takes one patient, complete. */
  void patient(RawPatient patient);

  /** Takes a problem that belongs to no patient. */
  void problem(Problem problem);
}
