package org.gravida.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gravida.consultation.Opinion;
import org.gravida.consultation.Unanswered;
import org.gravida.intake.parquet.ParquetOutput;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;

/** The rows of the table as Parquet; the file is whole only at the end. */
final class ParquetReport implements OpinionWriter, TableReport.Sink {
  private final OutputStream out;
  private final Versions versions;
  private final TableReport table;
  private final List<ParquetOutput> begun = new ArrayList<>();

  private ParquetReport(OutputStream out, Versions versions) {
    this.out = out;
    this.versions = versions;
    this.table = new TableReport(this);
  }

  static OpinionWriter to(OutputStream out, Versions versions) {
    return new ParquetReport(out, versions);
  }

  @Override
  public void header(List<String> names) {
    try {
      begun.add(new ParquetOutput(out, names));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the results", e);
    }
  }

  @Override
  public void row(Opinion opinion) {
    row(AnswerCells.all(opinion, versions));
  }

  @Override
  public void row(Unanswered patient, List<String> header) {
    row(AnswerCells.unanswered(patient.patient(), patient.problems(), header, versions));
  }

  private void row(List<String> cells) {
    try {
      begun.get(0).row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the results", e);
    }
  }

  @Override
  public Optional<Supplier<OpinionText>> apart() {
    return Optional.empty();
  }

  @Override
  public void write(RowBytes rows, int from, int to) {
    OpinionWriter.super.write(rows, from, to);
  }

  @Override
  public void flush() {
    // a Parquet file is whole only at the end
  }

  @Override
  public void begin() {
    table.begin();
  }

  @Override
  public void write(Opinion opinion) {
    table.write(opinion);
  }

  @Override
  public void unanswered(Unanswered patient) {
    table.unanswered(patient);
  }

  @Override
  public void end(List<Problem> problems) {
    table.end(problems);
    if (begun.isEmpty()) {
      header(List.of("patient"));
    }
    try {
      begun.get(0).close();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the results", e);
    }
  }
}
