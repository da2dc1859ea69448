package org.gravida.classify;

import java.util.List;
import java.util.Optional;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** A patient who was answered or not. */
public sealed interface AnsweredPatient extends AnsweredBatch.Entry {
  String id();

  /** Returns where the patient stands in the file. */
  Place place();

  /** Returns everything that the reader should know. */
  List<Problem> problems();

  /**
   * A patient with an opinion.
   *
   * @param patient what the file says
   * @param problems those of the file and of the classification
   * @param opinion present where its text is not made
   * @param from where its text begins in that of the batch
   * @param to where it ends
   */
  record Answered(
      PatientRecord patient,
      List<Problem> problems,
      boolean consistent,
      Optional<Opinion> opinion,
      int from,
      int to)
      implements AnsweredPatient {
    @Override
    public String id() {
      return patient.id();
    }

    @Override
    public Place place() {
      return patient.place();
    }
  }

  /** A patient without an opinion. */
  record Unable(String id, Place place, Unanswered fate) implements AnsweredPatient {
    @Override
    public List<Problem> problems() {
      return fate.problems();
    }
  }
}
