package org.gravida.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gravida.consultation.Opinion;
import org.gravida.consultation.Unanswered;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;

/**
 * Opinions as one JSON document, or as one line each.
 *
 * <p>The document is {@code {"release", "notice", "patients": [..], "problems": [..]}}; a line is a
 * patient's object with {@code release} and {@code notice} inside. A patient without an opinion has
 * {@code "answered": false} and the problems.
 */
final class JsonReport implements OpinionWriter {
  private final PrintStream out;
  private final Versions versions;
  private final boolean lines;
  private final JsonPatients patients;
  private final RowBytes text = new RowBytes();
  private final JsonBytes document = new JsonBytes(text, true, 0, true);

  JsonReport(PrintStream out, Versions versions, boolean lines) {
    this.out = out;
    this.versions = versions;
    this.lines = lines;
    patients = new JsonPatients(versions, lines);
  }

  @Override
  public void begin() {
    if (!lines) {
      document.object();
      JsonDocument.release(versions, document);
      JsonDocument.notice(document);
      document.array("patients");
    }
  }

  @Override
  public void write(Opinion opinion) {
    separate();
    patients.object(opinion, text);
    write();
  }

  @Override
  public void unanswered(Unanswered patient) {
    separate();
    patients.object(patient, text);
    write();
  }

  private void separate() {
    if (!lines) {
      document.item();
    }
  }

  private void write() {
    if (lines) {
      text.write('\n');
    }
    write(text, 0, text.size());
    text.clear();
  }

  @Override
  public Optional<Supplier<OpinionText>> apart() {
    return Optional.of(() -> new JsonPatients(versions, lines));
  }

  @Override
  public void write(RowBytes apart, int from, int to) {
    apart.writeTo(out, from, to);
    out.flush();
  }

  @Override
  public void end(List<Problem> problems) {
    if (!lines) {
      document.endArray();
      JsonPatients.problems(problems, document);
      document.endObject();
      text.write('\n');
    }
    write(text, 0, text.size());
  }
}
