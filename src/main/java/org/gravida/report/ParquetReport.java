package org.gravida.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.parquet.ParquetOutput;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;

/** The rows of the table as Parquet; the file is whole only at the end. */
final class ParquetReport extends TableReport {
  private final OutputStream out;
  private final Versions versions;
  private Optional<ParquetOutput> begun = Optional.empty();

  ParquetReport(OutputStream out, Versions versions) {
    this.out = out;
    this.versions = versions;
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void run(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the results", e);
    }
  }

  @Override
  void header(List<String> names) {
    run(() -> begun = Optional.of(new ParquetOutput(out, names)));
  }

  @Override
  void row(Opinion opinion) {
    row(AnswerCells.all(opinion, versions));
  }

  @Override
  void row(Unanswered patient, List<String> columns) {
    row(AnswerCells.unanswered(patient, columns, versions));
  }

  private void row(List<String> cells) {
    run(() -> begun.orElseThrow().row(cells));
  }

  @Override
  public void end(List<Problem> problems) {
    super.end(problems);
    if (begun.isEmpty()) {
      header(List.of("patient"));
    }
    run(
        () -> {
          begun.orElseThrow().close();
          out.flush();
        });
  }
}
