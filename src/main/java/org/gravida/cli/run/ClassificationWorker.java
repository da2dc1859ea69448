package org.gravida.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gravida.consultation.Opinion;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.Unanswered;
import org.gravida.intake.RowBlock;
import org.gravida.intake.wording.RawPatient;
import org.gravida.record.PatientRecord;
import org.gravida.report.OpinionText;
import org.gravida.report.rows.RowBytes;

/** Answers patients, by blocks of rows or as they were read; used by one thread at a time. */
final class ClassificationWorker {
  private final PatientSource reader;
  private final Function<PatientRecord, Opinion> classifier;
  private final Optional<OpinionText> maker;
  private final BooleanSupplier isApart;
  private final Supplier<RowBytes> buffers;

  /**
   * Makes a worker.
   *
   * @param maker makes the text of opinions, if it can be made apart
   * @param isApart whether it is to be made now
   * @param buffers gives empty room for the text of a block
   */
  ClassificationWorker(
      PatientSource reader,
      Function<PatientRecord, Opinion> classifier,
      Optional<OpinionText> maker,
      BooleanSupplier isApart,
      Supplier<RowBytes> buffers) {
    this.reader = reader;
    this.classifier = classifier;
    this.maker = maker;
    this.isApart = isApart;
    this.buffers = buffers;
  }

  /** Answers a patient alone. */
  AnsweredBlock answer(PatientRecord patient) {
    var text = buffers.get();
    return AnsweredBlock.of(List.of(answer(patient, text)), text);
  }

  /** Reads patients further and answers them. */
  AnsweredBlock answer(List<RawPatient> patients) {
    var text = buffers.get();
    var answered = new ArrayList<AnsweredBlock.Patient>(patients.size());
    for (RawPatient each : patients) {
      answered.add(answer(reader.interpret(each), text));
    }
    return AnsweredBlock.of(answered, text);
  }

  /** Reads a block, as if the table ended with it, and answers its patients. */
  AnsweredBlock answer(RowBlock block) {
    var entries = new ArrayList<AnsweredBlock.Entry>();
    var text = buffers.get();
    var end =
        reader.readBlock(
            block,
            patient -> entries.add(answer(patient, text)),
            problem -> entries.add(new AnsweredBlock.Trouble(problem)));
    return new AnsweredBlock(entries, text, end);
  }

  private AnsweredBlock.Patient answer(PatientRecord patient, RowBytes text) {
    int from = text.size();
    var work =
        new FutureTask<>(
            () -> {
              Opinion opinion = classifier.apply(patient);
              boolean isMade = maker.isPresent() && isApart.getAsBoolean();
              if (isMade) {
                maker.get().append(opinion, text);
              }
              return new AnsweredBlock.Answered(
                  patient.id(),
                  patient.place(),
                  opinion.problems(),
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
      return new AnsweredBlock.Unable(patient.id(), patient.place(), fate);
    }
  }
}
