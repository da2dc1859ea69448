package org.gravida.consultation;

import java.util.List;
import org.gravida.knowledge.Triple;

/** The answers to the questions about one patient. */
interface PatientAnswers {
  /** Returns what is urgent, most urgent first. */
  List<Opinion.Alert> alerts();

  /** Returns what each guideline says, those without a word left out. */
  List<Opinion.View> views();

  /**
   * Returns the status of each cause by the home guideline; none when the run does not follow it.
   */
  List<Opinion.CauseStatus> causes();

  /** Returns what is outstanding, what is asked of everyone first. */
  List<Opinion.Outstanding> outstanding();

  /** Returns what the guidelines say should be done or not be done. */
  List<Opinion.Care> care();

  /** Returns the ids of confirmed causes for which the home guideline gives no treatment. */
  List<String> noTreatmentInSource();

  /** Returns the patient's graph; empty where none was wanted. */
  List<Triple> graph();
}
