package org.gravida.cli.run;

import java.util.List;
import java.util.function.Consumer;
import org.gravida.consultation.Cohort;
import org.gravida.consultation.Comparison;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.Problem;
import org.gravida.report.OpinionWriter;

/** Gathers the opinions of a run and hands over their comparison at its end. */
public final class ComparisonWriter implements OpinionWriter {
  private final Cohort cohort;
  private final Consumer<Comparison> sink;

  public ComparisonWriter(Cohort cohort, Consumer<Comparison> sink) {
    this.cohort = cohort;
    this.sink = sink;
  }

  @Override
  public void write(Opinion opinion) {
    cohort.add(opinion);
  }

  @Override
  public void unanswered(Unanswered patient) {
    cohort.add(patient);
  }

  @Override
  public void end(List<Problem> problems) {
    sink.accept(cohort.compare());
  }
}
