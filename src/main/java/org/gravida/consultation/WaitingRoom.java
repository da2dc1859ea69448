package org.gravida.consultation;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.gravida.record.PatientRecord;

/** Patients who wait for an opinion; see {@link InOrder}. */
public final class WaitingRoom implements AutoCloseable {
  private static final int QUEUE = 8;

  private final InOrder<PatientRecord, Opinion> patients;

  /**
   * Opens the room.
   *
   * @param most how many patients may be consulted at once
   * @param answered takes the opinions
   * @param unanswered takes the patients without one
   */
  WaitingRoom(
      int most,
      IntFunction<Function<PatientRecord, Opinion>> desks,
      Consumer<Opinion> answered,
      Consumer<Unanswered> unanswered) {
    patients =
        new InOrder<>(
            most,
            QUEUE,
            desks,
            new InOrder.Receiver<>() {
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

  /** Lets a patient in; waits while the room is full. */
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
