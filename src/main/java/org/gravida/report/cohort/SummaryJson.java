package org.gravida.report.cohort;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.gravida.knowledge.Versions;
import org.gravida.report.shared.JsonDocument;

/**
 * The summary as {@code {"release", "notice", "guidelines", "patients": {"read", "concluded",
 * "contradictory", "unanswered"}, "verdicts": [..], "causes": [..], …}}: an array for each further
 * section, an object for each count; a share of nothing is null.
 */
final class SummaryJson {
  private final JsonGenerator json;

  private SummaryJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(Summary summary, Versions versions) {
    return JsonDocument.of(versions, json -> new SummaryJson(json).members(summary));
  }

  private void members(Summary summary) throws IOException {
    JsonDocument.strings(json, "guidelines", summary.guidelines());
    json.writeObjectFieldStart(SummarySection.PATIENTS.key());
    json.writeNumberField("read", summary.patients());
    json.writeNumberField("concluded", summary.concluded());
    json.writeNumberField("contradictory", summary.contradictory());
    json.writeNumberField("unanswered", summary.unanswered());
    json.writeEndObject();
    for (SummarySection section : SummarySection.values()) {
      if (section != SummarySection.PATIENTS) {
        JsonDocument.objects(json, section.key(), summary.of(section), this::line);
      }
    }
  }

  private void line(SummaryLine line) throws IOException {
    text("guideline", line.guideline());
    text("key", line.key());
    json.writeStringField("label", line.label());
    text("status", line.status());
    json.writeNumberField("count", line.count());
    if (line.of() > 0) {
      json.writeNumberField("of", line.of());
    }
    if (line.share().isEmpty()) {
      json.writeNullField("share");
    } else {
      json.writeFieldName("share");
      json.writeNumber(line.share());
    }
    if (line.section() == SummarySection.CARE) {
      JsonDocument.strings(json, "warnings", line.warnings());
    }
  }

  /** Leaves out what is empty. */
  private void text(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }
}
