package org.gravida.report.explanation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.gravida.consultation.whatif.Change;
import org.gravida.knowledge.Versions;
import org.gravida.report.shared.JsonDocument;

/** Changes as {@code {"release", "notice", "patients": [{"patient", "cases": [..]}]}}. */
final class ChangeJson implements ChangeWriter {
  private final JsonGenerator json;

  ChangeJson(PrintStream out, Versions versions) {
    json = JsonDocument.generator(out, false);
    try {
      json.writeStartObject();
      JsonDocument.release(versions, json);
      JsonDocument.notice(json);
      json.writeArrayFieldStart("patients");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(String patient, List<Case> cases) {
    try {
      json.writeStartObject();
      json.writeStringField("patient", patient);
      JsonDocument.objects(json, "cases", cases, this::one);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void one(Case each) throws IOException {
    json.writeStringField("recorded", each.recorded());
    json.writeStringField("place", each.place());
    json.writeStringField("instead", each.instead());
    JsonDocument.objects(json, "changes", each.changes(), this::change);
  }

  private void change(Change change) throws IOException {
    json.writeStringField("kind", change.kind().word());
    json.writeStringField("id", change.id());
    json.writeStringField("label", change.label());
    json.writeStringField("before", change.before());
    json.writeStringField("after", change.after());
  }

  @Override
  public void end() {
    try {
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
