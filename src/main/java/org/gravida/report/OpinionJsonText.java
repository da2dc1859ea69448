package org.gravida.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Versions;
import org.gravida.report.rows.RowBytes;
import org.gravida.report.shared.JsonDocument;

/** The objects of patients as they stand behind others, in a document of which nothing is kept. */
final class OpinionJsonText implements OpinionText {
  private final Versions versions;
  private final boolean lines;
  private final RowBytes made = new RowBytes();

  /** A document that has begun and is whole so far. */
  private Optional<JsonGenerator> document = Optional.empty();

  OpinionJsonText(Versions versions, boolean lines) {
    this.versions = versions;
    this.lines = lines;
  }

  @Override
  public void append(Opinion opinion, RowBytes out) {
    try {
      JsonGenerator json = document.isPresent() ? document.get() : begun();
      document = Optional.empty();
      made.clear();
      new OpinionJson(json, versions, lines).write(opinion);
      json.flush();
      document = Optional.of(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    made.writeTo(out);
    if (lines) {
      out.write('\n');
    }
  }

  private JsonGenerator begun() throws IOException {
    JsonGenerator json = JsonDocument.generator(made, lines);
    if (!lines) {
      json.writeStartObject();
      json.writeArrayFieldStart(JsonReport.PATIENTS);
      json.writeString("");
    }
    json.flush();
    return json;
  }
}
