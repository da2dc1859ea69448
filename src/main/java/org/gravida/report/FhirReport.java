package org.gravida.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.writing.JsonText;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;
import org.gravida.report.fhir.AnswerBundles;
import org.gravida.report.fhir.Outcomes;
import org.gravida.report.shared.JsonDocument;

/** Opinions as bundles of FHIR R4, one a line: the record of each patient with its conclusions. */
final class FhirReport implements OpinionWriter {
  private final PrintStream out;
  private final JsonGenerator json;
  private final AnswerBundles bundles;

  FhirReport(PrintStream out, Versions versions, Release release) {
    this.out = out;
    this.json = JsonDocument.generator(out, true);
    this.bundles = new AnswerBundles(release, versions);
  }

  @Override
  public void write(Opinion opinion) {
    line(bundles.of(opinion));
  }

  @Override
  public void unanswered(Unanswered patient) {
    line(bundles.of(patient));
  }

  private void line(Map<String, Object> document) {
    try {
      JsonText.write(json, document);
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print('\n');
    out.flush();
  }

  @Override
  public void end(List<Problem> problems) {
    Outcomes.of(problems).ifPresent(this::line);
  }
}
