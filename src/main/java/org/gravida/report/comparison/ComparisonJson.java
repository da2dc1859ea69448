package org.gravida.report.comparison;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.gravida.consultation.Comparison;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Versions;
import org.gravida.report.SafetyLine;

/**
 * The comparison as {@code {"release", "notice", "patients", "cases": [..], "changes": [..],
 * "agreement": [..], "overlap": [..], "matrix": [..], "leftOut": [..]}}; a number that no query
 * could give is null.
 */
final class ComparisonJson {
  /** Columns of the tables of numbers that hold names. */
  private static final List<String> NAMES = List.of(Line.GUIDELINE, "first", "second");

  private final JsonGenerator json;

  private ComparisonJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(Comparison comparison, Versions versions) {
    var text = new StringWriter();
    var indenter = new DefaultIndenter("  ", "\n");
    try (var json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      new ComparisonJson(json).document(comparison, versions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private void document(Comparison comparison, Versions versions) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("release");
    json.writeStringField("tool", versions.tool());
    json.writeStringField("ontology", versions.ontology());
    json.writeStringField("reasoner", versions.reasoner());
    json.writeStringField("hash", versions.hash());
    json.writeEndObject();
    json.writeStringField("notice", SafetyLine.TEXT);
    json.writeNumberField("patients", comparison.patients());
    numbers("cases", comparison.cases());
    numbers("changes", comparison.changes());
    numbers("agreement", comparison.agreement());
    overlap(comparison.overlap());
    matrix(comparison.matrix());
    json.writeArrayFieldStart("leftOut");
    for (Comparison.LeftOut each : comparison.leftOut()) {
      json.writeStartObject();
      json.writeStringField(Line.PATIENT, each.patient());
      json.writeStringField("reason", each.reason().words());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void numbers(String key, Table table) throws IOException {
    json.writeArrayFieldStart(key);
    for (Line line : Line.of(table)) {
      json.writeStartObject();
      for (String column : table.columns()) {
        json.writeFieldName(column);
        if (NAMES.contains(column)) {
          json.writeString(line.text(column));
        } else {
          number(line.text(column));
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void number(String text) throws IOException {
    if (text.isEmpty()) {
      json.writeNull();
    } else {
      json.writeNumber(text);
    }
  }

  private void overlap(Table table) throws IOException {
    json.writeArrayFieldStart("overlap");
    for (Line line : Line.of(table)) {
      json.writeStartObject();
      strings("guidelines", Combination.keys(line));
      json.writeNumberField("size", line.number("size"));
      json.writeNumberField("patients", line.number("patients"));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void matrix(Table table) throws IOException {
    json.writeArrayFieldStart("matrix");
    for (Line line : Line.of(table)) {
      json.writeStartObject();
      for (String column : table.columns()) {
        if (Line.LISTS.contains(column)) {
          strings(column, line.list(column));
        } else {
          json.writeStringField(column, line.text(column));
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
