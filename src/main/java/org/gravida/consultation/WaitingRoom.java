package org.gravida.consultation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.gravida.reasoning.TimeLimitException;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/**
 * Lets patients in one by one, has some of them consulted at once, and hands over what came of it
 * in the order of arrival. Only a bounded number of patients is inside at any time, and one slow or
 * failing patient stops no other.
 */
public final class WaitingRoom implements AutoCloseable {
  private static final int QUEUE = 8;

  private final int most;
  private final IntFunction<Function<PatientRecord, Opinion>> desks;
  private final Consumer<Opinion> answered;
  private final Consumer<Unanswered> unanswered;
  private final List<Function<PatientRecord, Opinion>> open = new ArrayList<>();
  private final ArrayDeque<Function<PatientRecord, Opinion>> free = new ArrayDeque<>();
  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
  private final ExecutorService pool;

  private record Waiting(PatientRecord patient, Future<Opinion> opinion) {}

  /**
   * Opens the room with one desk; others are opened when patients have to wait.
   *
   * @param most how many patients may be consulted at once
   * @param desks opens the desk of a number, from 0; a desk is used by one thread at a time
   * @param answered takes the opinions
   * @param unanswered takes the patients without one
   */
  WaitingRoom(
      int most,
      IntFunction<Function<PatientRecord, Opinion>> desks,
      Consumer<Opinion> answered,
      Consumer<Unanswered> unanswered) {
    this.most = most;
    this.desks = desks;
    this.answered = answered;
    this.unanswered = unanswered;
    this.pool = Executors.newFixedThreadPool(most);
  }

  /** Lets a patient in; waits while the room is full. */
  public void accept(PatientRecord patient) {
    if (open.isEmpty() || (open.size() < most && waiting.size() >= QUEUE * open.size())) {
      var desk = desks.apply(open.size());
      open.add(desk);
      give(desk);
    }
    waiting.add(new Waiting(patient, pool.submit(() -> consult(patient))));
    while (waiting.size() > QUEUE * most || (!waiting.isEmpty() && isDone())) {
      handOver(waiting.remove());
    }
  }

  /** Waits for everyone inside. */
  public void finish() {
    while (!waiting.isEmpty()) {
      handOver(waiting.remove());
    }
  }

  private boolean isDone() {
    return waiting.element().opinion().isDone();
  }

  private Opinion consult(PatientRecord patient) throws InterruptedException {
    var desk = take();
    try {
      return desk.apply(patient);
    } finally {
      give(desk);
    }
  }

  private Function<PatientRecord, Opinion> take() throws InterruptedException {
    synchronized (free) {
      while (free.isEmpty()) {
        free.wait();
      }
      return free.remove();
    }
  }

  private void give(Function<PatientRecord, Opinion> desk) {
    synchronized (free) {
      free.add(desk);
      free.notifyAll();
    }
  }

  private void handOver(Waiting next) {
    Opinion opinion;
    try {
      opinion = next.opinion().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      unanswered.accept(unanswered(next.patient(), e.getCause()));
      return;
    }
    answered.accept(opinion);
  }

  private static Unanswered unanswered(PatientRecord patient, Throwable cause) {
    if (cause instanceof OutOfMemoryError trouble) {
      throw trouble;
    }
    boolean slow = cause instanceof TimeLimitException;
    String place = patient.place() + ", patient " + patient.id();
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
    problems.addAll(patient.problems());
    var reason = slow ? Unanswered.Reason.TIME_LIMIT : Unanswered.Reason.FAULT;
    return new Unanswered(patient.id(), reason, problems, cause);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
