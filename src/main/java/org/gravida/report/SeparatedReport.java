package org.gravida.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;
import org.gravida.report.rows.RowForm;

/** The rows of the table as CSV or TSV. */
final class SeparatedReport extends TableReport {
  private final PrintStream out;
  private final Supplier<AnswerRows> makers;
  private final AnswerRows rows;
  private final RowBytes bytes = new RowBytes();

  SeparatedReport(PrintStream out, Versions versions, RowForm form) {
    this.out = out;
    makers = () -> new AnswerRows(versions, form);
    rows = makers.get();
  }

  @Override
  void header(List<String> names) {
    rows.append(names, bytes);
    write();
  }

  @Override
  void row(Opinion opinion) {
    rows.append(opinion, bytes);
    write();
  }

  @Override
  void row(Unanswered patient, List<String> columns) {
    rows.append(patient, columns, bytes);
    write();
  }

  private void write() {
    write(bytes, 0, bytes.size());
    bytes.clear();
  }

  @Override
  public Optional<Supplier<OpinionText>> apart() {
    return Optional.of(makers::get);
  }

  @Override
  public void write(RowBytes apart, int from, int to) {
    apart.writeTo(out, from, to);
  }

  @Override
  public void end(List<Problem> problems) {
    super.end(problems);
    out.flush();
  }
}
