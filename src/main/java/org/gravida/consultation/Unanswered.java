package org.gravida.consultation;

import java.util.List;
import org.gravida.record.Problem;

/**
 * A patient on whom there is no opinion, for a reason that lies in this run and not in the file.
 *
 * @param patient the patient's id
 * @param reason why there is no opinion
 * @param problems that reason first, then everything else about the patient's part of the file
 * @param cause what stopped the consultation
 */
public record Unanswered(String patient, Reason reason, List<Problem> problems, Throwable cause) {
  /** Why there is no opinion. */
  public enum Reason {
    /** The reasoner took longer than one patient may take. */
    TIME_LIMIT,
    /** A fault of ours. */
    FAULT
  }

  public Unanswered {
    problems = List.copyOf(problems);
  }
}
