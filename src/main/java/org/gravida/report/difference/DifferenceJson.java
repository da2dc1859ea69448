package org.gravida.report.difference;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.gravida.consultation.difference.ChangedOutcomes;
import org.gravida.consultation.difference.InferenceChanges;
import org.gravida.consultation.difference.OutcomeChange;
import org.gravida.consultation.difference.ReleaseDifference;
import org.gravida.report.shared.JsonDocument;

/**
 * A difference as {@code {"notice", "before", "after", "outcomes", "thresholds", "inferences",
 * "statements"}}.
 */
final class DifferenceJson {
  private final JsonGenerator json;

  private DifferenceJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(ReleaseDifference difference) {
    return JsonDocument.of(json -> new DifferenceJson(json).all(difference));
  }

  private void all(ReleaseDifference difference) throws IOException {
    JsonDocument.notice(json);
    side("before", difference.before());
    side("after", difference.after());
    outcomes(difference.outcomes());
    JsonDocument.objects(
        json,
        "thresholds",
        difference.thresholds(),
        each -> {
          json.writeStringField("id", each.id());
          json.writeStringField("label", each.label());
          json.writeStringField("direction", each.direction());
          change(each.before(), each.after());
          JsonDocument.strings(json, "used", each.used());
        });
    inferences(difference.inferences());
    JsonDocument.objects(
        json,
        "statements",
        difference.statements(),
        each -> {
          json.writeStringField("module", each.module());
          json.writeStringField("change", each.kind().words());
          json.writeStringField("id", each.id());
          json.writeStringField("label", each.label());
          json.writeStringField("what", each.what());
          change(each.before(), each.after());
        });
  }

  private void side(String key, ReleaseDifference.Side side) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("name", side.name());
    JsonDocument.release(side.versions(), json);
    json.writeEndObject();
  }

  private void change(String before, String after) throws IOException {
    json.writeStringField("before", before);
    json.writeStringField("after", after);
  }

  private void outcomes(ChangedOutcomes outcomes) throws IOException {
    json.writeObjectFieldStart("outcomes");
    json.writeStringField("data", outcomes.data());
    json.writeNumberField("patients", outcomes.patients());
    json.writeNumberField("changed", outcomes.changed());
    JsonDocument.objects(
        json,
        "changes",
        outcomes.changes(),
        each -> {
          json.writeStringField("kind", each.kind().word());
          json.writeStringField("id", each.id());
          json.writeStringField("label", each.label());
          change(each.before(), each.after());
          json.writeNumberField("patients", each.patients());
          JsonDocument.objects(
              json,
              "examples",
              each.examples(),
              one -> {
                json.writeStringField("patient", one.patient());
                change(one.before(), one.after());
                grounds("because", one.because());
                grounds("now", one.now());
              });
        });
    JsonDocument.strings(json, "leftOut", outcomes.leftOut());
    json.writeEndObject();
  }

  private void grounds(String key, List<OutcomeChange.Ground> grounds) throws IOException {
    JsonDocument.objects(
        json,
        key,
        grounds,
        each -> {
          json.writeStringField("label", each.label());
          JsonDocument.strings(json, "evidence", each.evidence());
          json.writeStringField("assumption", each.assumption());
          json.writeStringField("rule", each.rule());
          JsonDocument.strings(json, "sources", each.sources());
        });
  }

  private void inferences(InferenceChanges changes) throws IOException {
    json.writeObjectFieldStart("inferences");
    json.writeBooleanField("sameAxioms", changes.isSame());
    pairs("newBelow", changes.newBelow());
    pairs("lostBelow", changes.lostBelow());
    JsonDocument.strings(json, "unsatisfiable", changes.unsatisfiable());
    JsonDocument.strings(json, "satisfiable", changes.satisfiable());
    JsonDocument.strings(json, "newRules", changes.newRules());
    JsonDocument.strings(json, "lostRules", changes.lostRules());
    json.writeEndObject();
  }

  private void pairs(String key, List<InferenceChanges.Pair> pairs) throws IOException {
    JsonDocument.objects(
        json,
        key,
        pairs,
        each -> {
          json.writeStringField("below", each.below());
          json.writeStringField("above", each.above());
        });
  }
}
