package org.gravida.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gravida.consultation.Opinion;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.Unanswered;
import org.gravida.intake.RowBlock;
import org.gravida.record.PatientRecord;
import org.gravida.report.AnswerRows;
import org.gravida.report.rows.RowBytes;

/** Reads and answers blocks of rows; used by one thread at a time. */
final class BlockDesk implements Function<RowBlock, AnsweredBlock> {
  private final PatientSource reader;
  private final Function<PatientRecord, Opinion> consultation;
  private final Optional<AnswerRows> maker;
  private final Supplier<RowBytes> paper;

  /**
   * Opens the desk.
   *
   * @param maker makes the rows of all but the first opinion of a block, if rows can be made apart
   * @param paper gives empty room for the rows of a block
   */
  BlockDesk(
      PatientSource reader,
      Function<PatientRecord, Opinion> consultation,
      Optional<AnswerRows> maker,
      Supplier<RowBytes> paper) {
    this.reader = reader;
    this.consultation = consultation;
    this.maker = maker;
    this.paper = paper;
  }

  @Override
  public AnsweredBlock apply(RowBlock block) {
    var entries = new ArrayList<AnsweredBlock.Entry>();
    var rows = paper.get();
    var end =
        reader.readBlock(
            block,
            patient -> entries.add(answer(patient, rows, isFirst(entries))),
            problem -> entries.add(new AnsweredBlock.Trouble(problem)));
    return new AnsweredBlock(Collections.unmodifiableList(entries), rows, end);
  }

  private static boolean isFirst(List<AnsweredBlock.Entry> entries) {
    for (AnsweredBlock.Entry each : entries) {
      if (each instanceof AnsweredBlock.Answered) {
        return false;
      }
    }
    return true;
  }

  private AnsweredBlock.Patient answer(PatientRecord patient, RowBytes rows, boolean isFirst) {
    int from = rows.size();
    var work =
        new FutureTask<>(
            () -> {
              Opinion opinion = consultation.apply(patient);
              boolean isMade = maker.isPresent() && !isFirst;
              if (isMade) {
                maker.get().append(opinion, rows);
              }
              return new AnsweredBlock.Answered(
                  patient.id(),
                  patient.place(),
                  opinion.problems(),
                  opinion.consistent(),
                  isMade ? Optional.empty() : Optional.of(opinion),
                  from,
                  rows.size());
            });
    work.run();
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      var fate = Unanswered.of(patient, e.getCause());
      return new AnsweredBlock.Unable(patient.id(), patient.place(), fate);
    }
  }
}
