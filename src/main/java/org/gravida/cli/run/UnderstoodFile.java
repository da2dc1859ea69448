package org.gravida.cli.run;

import java.nio.file.Path;
import java.util.Optional;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Notices a file of whose patients nothing at all was understood. */
public final class UnderstoodFile {
  private long patients;
  private boolean understood;
  private boolean troubled;

  /** Takes a patient of the file. */
  public void add(PatientRecord patient) {
    patients++;
    understood |= !patient.facts().isEmpty();
    troubled |=
        !patient.unread().isEmpty()
            || patient.problems().stream().anyMatch(each -> each.level() != Level.NOTE);
  }

  /**
   * Ends the file and begins the next.
   *
   * @return an error if there were patients and none had a fact that was understood; empty also for
   *     patients of whom nothing is recorded
   */
  public Optional<Problem> end(String file) {
    boolean nothing = patients > 0 && troubled && !understood;
    long lost = patients;
    patients = 0;
    understood = false;
    troubled = false;
    return nothing
        ? Optional.of(
            Problem.error(
                Place.of(file.equals("-") ? file : "" + Path.of(file).getFileName()),
                (lost == 1 ? "a patient" : lost + " patients") + " and nothing that was understood",
                "columns or fields and words that Gravida knows",
                "Say what its columns mean: gravida template --mapping FILE drafts a mapping."))
        : Optional.empty();
  }
}
