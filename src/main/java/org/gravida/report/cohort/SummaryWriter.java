package org.gravida.report.cohort;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.Problem;
import org.gravida.report.OpinionWriter;

/** Counts the opinions of a run, beside another writer or alone, and hands over the summary. */
public final class SummaryWriter implements OpinionWriter {
  private final Tally tally;
  private final Optional<OpinionWriter> beside;
  private final Consumer<Summary> sink;

  /**
   * Begins to count.
   *
   * @param beside writes each opinion as well, if present
   * @param sink takes the summary when the last patient is counted
   */
  public SummaryWriter(Tally tally, Optional<OpinionWriter> beside, Consumer<Summary> sink) {
    this.tally = tally;
    this.beside = beside;
    this.sink = sink;
  }

  @Override
  public void begin() {
    beside.ifPresent(OpinionWriter::begin);
  }

  @Override
  public void write(Opinion opinion) {
    tally.add(opinion);
    beside.ifPresent(writer -> writer.write(opinion));
  }

  @Override
  public void unanswered(Unanswered patient) {
    tally.add(patient);
    beside.ifPresent(writer -> writer.unanswered(patient));
  }

  @Override
  public void end(List<Problem> problems) {
    tally.add(problems);
    beside.ifPresent(writer -> writer.end(problems));
    sink.accept(tally.summary());
  }
}
