package org.gravida.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.ItemReader;
import org.gravida.intake.RawItem;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.record.TimeLimit;
import org.gravida.report.OpinionText;
import org.gravida.report.rows.RowBytes;

/** Reads items further and answers their patients; used by one thread at a time. */
final class ClassificationWorker {
  private final TimeLimit limit;
  private final ItemReader reader;
  private final Function<PatientRecord, Opinion> classifier;
  private final Optional<OpinionText> maker;
  private final BooleanSupplier isApart;
  private final Supplier<RowBytes> buffers;

  /**
   * Makes a worker.
   *
   * @param limit of the work on a patient, under which the other two are
   * @param maker makes the text of opinions, if it can be made apart
   * @param isApart whether it is to be made now
   * @param buffers gives empty room for the text of a batch
   */
  ClassificationWorker(
      TimeLimit limit,
      ItemReader reader,
      Function<PatientRecord, Opinion> classifier,
      Optional<OpinionText> maker,
      BooleanSupplier isApart,
      Supplier<RowBytes> buffers) {
    this.limit = limit;
    this.reader = reader;
    this.classifier = classifier;
    this.maker = maker;
    this.isApart = isApart;
    this.buffers = buffers;
  }

  /** Answers a patient alone, who was read before. */
  AnsweredBatch answer(PatientRecord patient) {
    limit.begin();
    var text = buffers.get();
    return new AnsweredBatch(List.of(answer(patient, text)), text);
  }

  /** Reads items and answers their patients. */
  AnsweredBatch answer(List<RawItem> items) {
    var entries = new ArrayList<AnsweredBatch.Entry>(items.size());
    var text = buffers.get();
    for (RawItem item : items) {
      reader.read(
          item,
          patient -> entries.add(answer(patient, text)),
          problem -> entries.add(new AnsweredBatch.Trouble(problem)));
    }
    return new AnsweredBatch(entries, text);
  }

  /** Returns all problems, a contradiction that the rules found among them. */
  private static List<Problem> problems(PatientRecord patient, Opinion opinion) {
    if (opinion.collisions().isEmpty()) {
      return opinion.problems();
    }
    var problems = new ArrayList<>(opinion.problems());
    for (Opinion.Collision each : opinion.collisions()) {
      problems.add(
          Problem.error(
              patient.place(),
              String.join("; ", each.statements()),
              "statements that can all be true",
              "Correct one of them: nothing is concluded from a file that contradicts itself."));
    }
    return problems;
  }

  private AnsweredPatient answer(PatientRecord patient, RowBytes text) {
    int from = text.size();
    var work =
        new FutureTask<>(
            () -> {
              Opinion opinion = classifier.apply(patient);
              boolean isMade = maker.isPresent() && isApart.getAsBoolean();
              if (isMade) {
                maker.get().append(opinion, text);
              }
              return new AnsweredPatient.Answered(
                  patient,
                  problems(patient, opinion),
                  opinion.consistent(),
                  isMade ? Optional.empty() : Optional.of(opinion),
                  from,
                  text.size());
            });
    work.run();
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError trouble) {
        throw trouble;
      }
      var fate = Unanswered.of(patient, e.getCause());
      return new AnsweredPatient.Unable(patient.id(), patient.place(), fate);
    }
  }
}
