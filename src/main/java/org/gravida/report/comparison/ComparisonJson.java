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
    JsonDocument.objects(json, "cases", comparison.cases().lines(), this::numbers);
    JsonDocument.objects(json, "changes", comparison.changes().lines(), this::numbers);
    JsonDocument.objects(json, "agreement", comparison.agreement().lines(), this::numbers);
    JsonDocument.objects(json, "overlap", comparison.overlap().lines(), this::overlap);
    JsonDocument.objects(json, "matrix", comparison.matrix().lines(), this::matrix);
    JsonDocument.objects(json, "leftOut", comparison.leftOut(), this::leftOut);
  }

  private void leftOut(Comparison.LeftOut each) throws IOException {
    json.writeStringField(Matrix.PATIENT, each.patient());
    json.writeStringField("reason", each.reason().words());
  }

  private void numbers(Table.Row line) throws IOException {
    for (String column : line.table().columns()) {
      json.writeFieldName(column);
      if (NAMES.contains(column)) {
        json.writeString(line.text(column));
      } else {
        number(line.text(column));
      }
    }
  }

  private void number(String text) throws IOException {
    if (text.isEmpty()) {
      json.writeNull();
    } else {
      json.writeNumber(text);
    }
  }

  private void overlap(Table.Row line) throws IOException {
    JsonDocument.strings(json, "guidelines", Combination.keys(line));
    json.writeNumberField("size", line.number("size"));
    json.writeNumberField("patients", line.number("patients"));
  }

  private void matrix(Table.Row line) throws IOException {
    for (String column : line.table().columns()) {
      if (Matrix.LISTS.contains(column)) {
        JsonDocument.strings(json, column, line.list(column));
      } else {
        json.writeStringField(column, line.text(column));
      }
    }
  }
}
