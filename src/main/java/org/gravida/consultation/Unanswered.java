package org.gravida.consultation;

import java.util.ArrayList;
import java.util.List;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.record.TimeLimitException;

/**
 * A patient on whom there is no opinion, for a reason that lies in this run and not in the file.
 *
 * @param patient the patient's id
 * @param reason why there is no opinion
 * @param problems that reason first, then everything else about the patient's part of the file; of
 *     a patient who took too long only the reason, wherever the time ran out
 * @param cause what stopped the classification
 */
public record Unanswered(String patient, Reason reason, List<Problem> problems, Throwable cause) {
  /** Why there is no opinion. */
  public enum Reason {
    /** Reading and answering took longer than one patient may take. */
    TIME_LIMIT,
    /** A fault of ours. */
    FAULT
  }

  public Unanswered {
    problems = List.copyOf(problems);
  }

  /** Returns a patient whose classification this has stopped. */
  public static Unanswered of(PatientRecord patient, Throwable cause) {
    boolean slow = cause instanceof TimeLimitException;
    Place place = patient.place().ofPatient(patient.id());
    var problems = new ArrayList<Problem>();
    problems.add(
        slow
            ? Problem.error(
                place,
                cause.getMessage(),
                "an answer within the time limit",
                "Allow more time with --time-limit; this patient is not answered.")
            : Problem.error(
                place,
                "internal error: " + String.valueOf(cause).lines().findFirst().orElse(""),
                "an answer",
                "This is a fault of ours, please report it; this patient is not answered."));
    if (!slow) {
      problems.addAll(patient.problems());
    }
    return new Unanswered(patient.id(), slow ? Reason.TIME_LIMIT : Reason.FAULT, problems, cause);
  }
}
