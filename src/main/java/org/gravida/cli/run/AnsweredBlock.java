package org.gravida.cli.run;

import java.util.List;
import java.util.Optional;
import org.gravida.consultation.Opinion;
import org.gravida.consultation.Unanswered;
import org.gravida.intake.BlockEnd;
import org.gravida.intake.text.TextFaults;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;

/**
 * What came of a block of rows, or of some patients.
 *
 * @param entries in the order of the rows
 * @param text what was made of opinions
 * @param end how the block ended
 */
record AnsweredBlock(List<Entry> entries, RowBytes text, BlockEnd end) {
  AnsweredBlock {
    entries = List.copyOf(entries);
  }

  /** Returns what came of some patients. */
  static AnsweredBlock of(List<Patient> patients, RowBytes text) {
    var end = new BlockEnd(TextFaults.NONE, false);
    return new AnsweredBlock(List.copyOf(patients), text, end);
  }

  List<Patient> patients() {
    return entries.stream().filter(Patient.class::isInstance).map(Patient.class::cast).toList();
  }

  /** What came of a row: a patient, or a problem that belongs to none. */
  sealed interface Entry {}

  /** A patient, who was answered or not. */
  sealed interface Patient extends Entry {
    String id();

    /** Returns where the patient stands in the file. */
    Place place();

    /** Returns everything that the reader should know. */
    List<Problem> problems();
  }

  /**
   * A patient with an opinion.
   *
   * @param opinion present where its text is not made
   * @param from where its text begins in that of the block
   * @param to where it ends
   */
  record Answered(
      String id,
      Place place,
      List<Problem> problems,
      boolean consistent,
      Optional<Opinion> opinion,
      int from,
      int to)
      implements Patient {}

  /** A patient without an opinion. */
  record Unable(String id, Place place, Unanswered fate) implements Patient {
    @Override
    public List<Problem> problems() {
      return fate.problems();
    }
  }

  /** What is wrong with the rows of no patient. */
  record Trouble(Problem problem) implements Entry {}
}
