package org.gravida.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gravida.consultation.Opinion;
import org.gravida.consultation.Unanswered;
import org.gravida.intake.PatientFiles;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/**
 * What came of a block of rows.
 *
 * @param entries in the order of the rows
 * @param end how the block ended
 */
record AnsweredBlock(List<Entry> entries, PatientFiles.BlockEnd end) {
  /** What came of a row: a patient, or a problem that belongs to none. */
  sealed interface Entry {}

  /**
   * A patient, who was answered or not.
   *
   * @param place where the patient stands in the file
   */
  record Patient(
      String id, String place, Optional<Opinion> opinion, Optional<Unanswered> unanswered)
      implements Entry {}

  /** What is wrong with the rows of no patient. */
  record Trouble(Problem problem) implements Entry {}

  /** The entries as they come. */
  static final class Entries {
    private final List<Entry> all = new ArrayList<>();

    void answered(PatientRecord patient, Opinion opinion) {
      all.add(new Patient(patient.id(), patient.place(), Optional.of(opinion), Optional.empty()));
    }

    void unanswered(PatientRecord patient, Unanswered fate) {
      all.add(new Patient(patient.id(), patient.place(), Optional.empty(), Optional.of(fate)));
    }

    void trouble(Problem problem) {
      all.add(new Trouble(problem));
    }

    AnsweredBlock end(PatientFiles.BlockEnd end) {
      return new AnsweredBlock(List.copyOf(all), end);
    }
  }
}
