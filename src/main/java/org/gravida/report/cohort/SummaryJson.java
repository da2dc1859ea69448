package org.gravida.report.cohort;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.gravida.knowledge.Versions;
import org.gravida.report.SafetyLine;

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
    var text = new StringWriter();
    var indenter = new DefaultIndenter("  ", "\n");
    try (var json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      new SummaryJson(json).document(summary, versions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private void document(Summary summary, Versions versions) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("release");
    json.writeStringField("tool", versions.tool());
    json.writeStringField("ontology", versions.ontology());
    json.writeStringField("reasoner", versions.reasoner());
    json.writeStringField("hash", versions.hash());
    json.writeEndObject();
    json.writeStringField("notice", SafetyLine.TEXT);
    json.writeArrayFieldStart("guidelines");
    for (String guideline : summary.guidelines()) {
      json.writeString(guideline);
    }
    json.writeEndArray();
    json.writeObjectFieldStart(Section.PATIENTS.key());
    json.writeNumberField("read", summary.patients());
    json.writeNumberField("concluded", summary.concluded());
    json.writeNumberField("contradictory", summary.contradictory());
    json.writeNumberField("unanswered", summary.unanswered());
    json.writeEndObject();
    for (Section section : Section.values()) {
      if (section != Section.PATIENTS) {
        json.writeArrayFieldStart(section.key());
        for (Line line : summary.of(section)) {
          line(line);
        }
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  private void line(Line line) throws IOException {
    json.writeStartObject();
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
    if (line.section() == Section.CARE) {
      json.writeArrayFieldStart("warnings");
      for (String warning : line.warnings()) {
        json.writeString(warning);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** Leaves out what is empty. */
  private void text(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }
}
