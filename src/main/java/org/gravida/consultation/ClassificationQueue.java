package org.gravida.consultation;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.PatientRecord;

/** Patients who wait for an opinion; see {@link OrderedParallelMap}. */
public final class ClassificationQueue implements AutoCloseable {
  private static final int QUEUE = 8;

  private final OrderedParallelMap<PatientRecord, Opinion> patients;

  /**
   * Opens the queue.
   *
   * @param most how many patients may be worked on at once
   * @param answered takes the opinions
   * @param unanswered takes the patients without one
   */
  ClassificationQueue(
      int most,
      IntFunction<Function<PatientRecord, Opinion>> workers,
      Consumer<Opinion> answered,
      Consumer<Unanswered> unanswered) {
    patients =
        new OrderedParallelMap<>(
            most,
            QUEUE,
            workers,
            new OrderedParallelMap.Receiver<>() {
              @Override
              public void done(PatientRecord patient, Opinion opinion) {
                answered.accept(opinion);
              }

              @Override
              public void failed(PatientRecord patient, Throwable cause) {
                unanswered.accept(Unanswered.of(patient, cause));
              }
            });
  }

  /** Lets a patient in; waits while the queue is full. */
  public void accept(PatientRecord patient) {
    patients.accept(patient);
  }

  /** Waits for everyone inside. */
  public void finish() {
    patients.finish();
  }

  @Override
  public void close() {
    patients.close();
  }
}
