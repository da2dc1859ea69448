package org.gravida.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Versions;
import org.gravida.record.Level;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;
import org.gravida.report.shared.Paragraphs;
import org.gravida.report.shared.Problems;
import org.gravida.report.shared.SafetyLine;
import org.gravida.report.shared.VersionLine;
import org.gravida.report.text.PatientText;
import org.gravida.report.text.TextForm;

/** The blocks of patients, then what belongs to none. */
final class TextReport implements OpinionWriter {
  private final PrintStream out;
  private final Versions versions;
  private final TextForm form;
  private final PatientText patients;
  private final RowBytes text = new RowBytes();

  TextReport(PrintStream out, Versions versions, TextForm form) {
    this.out = out;
    this.versions = versions;
    this.form = form;
    patients = new PatientText(form);
  }

  @Override
  public void write(Opinion opinion) {
    patients.append(opinion, text);
    write();
  }

  @Override
  public void unanswered(Unanswered patient) {
    patients.append(patient, text);
    write();
  }

  private void write() {
    write(text, 0, text.size());
    text.clear();
  }

  @Override
  public Optional<Supplier<OpinionText>> apart() {
    return Optional.of(() -> new PatientText(form)::append);
  }

  @Override
  public void write(RowBytes apart, int from, int to) {
    apart.writeTo(out, from, to);
  }

  @Override
  public void end(List<Problem> problems) {
    problems.stream()
        .filter(problem -> problem.level() != Level.NOTE)
        .forEach(problem -> out.println(Problems.line(problem)));
    var text = new Paragraphs(out);
    text.plain(SafetyLine.TEXT);
    text.plain(VersionLine.of(versions));
    out.flush();
  }
}
