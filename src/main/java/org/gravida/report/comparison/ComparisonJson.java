package org.gravida.report.comparison;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.gravida.consultation.Comparison;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Versions;
import org.gravida.report.shared.JsonDocument;

/**
 * The comparison as {@code {"release", "notice", "patients", "cases": [..], "changes": [..],
 * "agreement": [..], "overlap": [..], "matrix": [..], "leftOut": [..]}}; a number that no query
 * could give is null.
 */
final class ComparisonJson {
  /** Columns of the tables of numbers that hold names. */
  private static final List<String> NAMES = List.of(Matrix.GUIDELINE, "first", "second");

  private final JsonGenerator json;

  private ComparisonJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(Comparison comparison, Versions versions) {
    return JsonDocument.of(versions, json -> new ComparisonJson(json).members(comparison));
  }

  private void members(Comparison comparison) throws IOException {
    json.writeNumberField("patients", comparison.patients());
    numbers("cases", comparison.cases());
    numbers("changes", comparison.changes());
    numbers("agreement", comparison.agreement());
    overlap(comparison.overlap());
    matrix(comparison.matrix());
    json.writeArrayFieldStart("leftOut");
    for (Comparison.LeftOut each : comparison.leftOut()) {
      json.writeStartObject();
      json.writeStringField(Matrix.PATIENT, each.patient());
      json.writeStringField("reason", each.reason().words());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void numbers(String key, Table table) throws IOException {
    json.writeArrayFieldStart(key);
    for (Table.Row line : table.lines()) {
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
    for (Table.Row line : table.lines()) {
      json.writeStartObject();
      JsonDocument.strings(json, "guidelines", Combination.keys(line));
      json.writeNumberField("size", line.number("size"));
      json.writeNumberField("patients", line.number("patients"));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void matrix(Table table) throws IOException {
    json.writeArrayFieldStart("matrix");
    for (Table.Row line : table.lines()) {
      json.writeStartObject();
      for (String column : table.columns()) {
        if (Matrix.LISTS.contains(column)) {
          JsonDocument.strings(json, column, line.list(column));
        } else {
          json.writeStringField(column, line.text(column));
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
