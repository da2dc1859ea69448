package org.gravida.report.statement;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Versions;
import org.gravida.report.shared.JsonDocument;
import org.gravida.report.shared.SafetyLine;

/**
 * Statements of guidelines with the attributes by which a reader judges the source of decision
 * support: citation, developer, funding, release and revision dates (45 CFR 170.315(b)(11)), and
 * strength in the FHIR extension {@code cqf-strengthOfRecommendation}.
 */
public final class StatementJson {
  private static final String STRENGTH =
      "http://hl7.org/fhir/StructureDefinition/cqf-strengthOfRecommendation";
  private static final List<String> OF_GUIDELINE =
      List.of("issuer", "edition", "date", "url", "supersededBy");
  private static final List<String> PLAIN =
      List.of(
          "recommendation",
          "label",
          "kind",
          "act",
          "direction",
          "population",
          "verification",
          "curator",
          "revised",
          "standing");

  private final JsonGenerator json;

  private StatementJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Returns the document.
   *
   * @param guidelines rows of the query {@code guidelines}
   * @param statements the table of the query {@code statements-of-guideline}
   * @param attributes the table of the query {@code source-attributes}: name and value
   */
  public static String write(
      Table guidelines, Table statements, Table attributes, Versions versions) {
    return JsonDocument.of(
        json -> new StatementJson(json).document(guidelines, statements, attributes, versions));
  }

  private void document(Table guidelines, Table statements, Table attributes, Versions versions)
      throws IOException {
    json.writeObjectFieldStart("release");
    json.writeStringField("tool", versions.tool());
    json.writeStringField("ontology", versions.ontology());
    json.writeStringField("hash", versions.hash());
    json.writeEndObject();
    json.writeStringField("notice", SafetyLine.TEXT);
    json.writeObjectFieldStart("sourceAttributes");
    for (Table.Row each : attributes.lines()) {
      json.writeStringField(each.text("attribute"), each.text("value"));
    }
    json.writeEndObject();
    JsonDocument.objects(
        json, "guidelines", guidelines.lines(), each -> guideline(each, statements));
  }

  private void guideline(Table.Row guideline, Table statements) throws IOException {
    json.writeStringField("guideline", guideline.text("guideline"));
    json.writeStringField("title", guideline.text("label"));
    fields(OF_GUIDELINE, guideline);
    var own = statements.lines("guideline", guideline.text("guideline"));
    JsonDocument.objects(json, "statements", own, this::statement);
  }

  private void statement(Table.Row each) throws IOException {
    fields(PLAIN, each);
    JsonDocument.strings(json, "timing", each.list("timing"));
    JsonDocument.strings(json, "citations", each.list("sources"));
    JsonDocument.strings(json, "warnings", each.list("warnings"));
    JsonDocument.strings(json, "evidence", each.list("evidence"));
    JsonDocument.strings(json, "dissent", each.list("dissent"));
    if (!(each.text("strength") + each.text("certainty")).isEmpty()) {
      json.writeObjectFieldStart("grade");
      fields(List.of("scheme", "strength", "certainty"), each);
      json.writeEndObject();
    }
    if (!each.text("strength").isEmpty()) {
      String words = each.text("scheme") + ": " + each.text("strength");
      JsonDocument.objects(json, "extension", List.of(words), this::strength);
    }
  }

  private void strength(String words) throws IOException {
    json.writeStringField("url", STRENGTH);
    json.writeObjectFieldStart("valueCodeableConcept");
    json.writeStringField("text", words);
    json.writeEndObject();
  }

  private void fields(List<String> columns, Table.Row each) throws IOException {
    for (String column : columns) {
      if (each.text(column).isEmpty()) {
        json.writeNullField(column);
      } else {
        json.writeStringField(column, each.text(column));
      }
    }
  }
}
