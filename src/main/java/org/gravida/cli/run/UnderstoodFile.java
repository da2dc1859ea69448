package org.gravida.cli.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.gravida.intake.OurColumns;
import org.gravida.intake.notation.Conventions;
import org.gravida.knowledge.Release;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Notices a file of whose patients nothing at all was understood. */
public final class UnderstoodFile {
  private final Supplier<Release> release;
  private Optional<OurColumns> words = Optional.empty();
  private long patients;
  private boolean understood;
  private boolean troubled;

  /** Understands the words of a release, which is asked for where a patient has no facts. */
  public UnderstoodFile(Supplier<Release> release) {
    this.release = release;
  }

  /** Takes a patient of the file. */
  public void add(PatientRecord patient) {
    patients++;
    understood |= patient.givenUp().isPresent();
    understood = understood || !patient.facts().isEmpty() || isOnlyDoubtful(patient);
    troubled |=
        !patient.unread().isEmpty()
            || patient.problems().stream().anyMatch(each -> each.level() != Level.NOTE);
  }

  /** Says whether something was understood that does not stand beside something else. */
  private boolean isOnlyDoubtful(PatientRecord patient) {
    if (patient.unread().isEmpty()) {
      return false;
    }
    words = words.or(() -> Optional.of(OurColumns.of(release.get(), Conventions.usual())));
    return patient.unread().stream().anyMatch(words.get()::isUnderstood);
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
