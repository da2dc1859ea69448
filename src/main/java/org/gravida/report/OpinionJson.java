package org.gravida.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;
import org.gravida.record.Spelling;
import org.gravida.report.shared.JsonDocument;

/** The objects of patients: members of a document's list, or lines that tell the release. */
final class OpinionJson {
  private final JsonGenerator json;
  private final Versions versions;
  private final boolean lines;

  OpinionJson(JsonGenerator json, Versions versions, boolean lines) {
    this.json = json;
    this.versions = versions;
    this.lines = lines;
  }

  /** Writes the object of an opinion where a value is expected. */
  void write(Opinion opinion) throws IOException {
    json.writeStartObject();
    json.writeStringField("patient", opinion.patient());
    json.writeBooleanField("consistent", opinion.consistent());
    alerts(opinion);
    for (Opinion.Verdict verdict : opinion.verdicts()) {
      verdict(verdict);
    }
    causes("causes", opinion.causes());
    views(opinion);
    outstanding(opinion);
    care(opinion);
    JsonDocument.strings(json, "noTreatmentInSource", opinion.noTreatmentInSource());
    JsonDocument.strings(json, "classes", opinion.classes());
    JsonDocument.strings(json, "assumedClasses", opinion.assumedClasses());
    collisions(opinion);
    problems(opinion.problems());
    if (lines) {
      JsonDocument.release(versions, json);
      JsonDocument.notice(json);
    }
    json.writeEndObject();
  }

  /** Writes the object of a patient without an opinion. */
  void write(Unanswered patient) throws IOException {
    json.writeStartObject();
    json.writeStringField("patient", patient.patient());
    json.writeBooleanField("answered", false);
    problems(patient.problems());
    if (lines) {
      JsonDocument.release(versions, json);
    }
    json.writeEndObject();
  }

  private void alerts(Opinion opinion) throws IOException {
    json.writeArrayFieldStart("alerts");
    for (Opinion.Alert each : opinion.alerts()) {
      json.writeStartObject();
      json.writeStringField("alert", each.id());
      json.writeStringField("urgency", each.urgency());
      json.writeStringField("label", each.label());
      json.writeStringField("action", each.action());
      json.writeStringField("verification", each.verification());
      json.writeStringField("source", String.join("; ", each.sources()));
      JsonDocument.strings(json, "evidence", each.evidence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes a question without reasons as a word, one with reasons as an object. */
  private void verdict(Opinion.Verdict verdict) throws IOException {
    if (verdict.explained()) {
      json.writeObjectFieldStart(verdict.key());
      json.writeStringField("answer", verdict.answer());
      JsonDocument.strings(json, "reasons", verdict.reasons());
      if (!verdict.unverified().isEmpty()) {
        JsonDocument.strings(json, "unverified", verdict.unverified());
      }
      json.writeEndObject();
    } else {
      json.writeStringField(verdict.key(), verdict.answer());
    }
  }

  /** Writes what each guideline beside the home guideline says. */
  private void views(Opinion opinion) throws IOException {
    var others = opinion.views().stream().filter(view -> !view.isHome()).toList();
    if (others.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("guidelines");
    for (Opinion.View view : others) {
      json.writeStartObject();
      json.writeStringField("guideline", view.guideline());
      for (Opinion.Verdict verdict : view.verdicts()) {
        verdict(verdict);
      }
      causes("causes", view.causes());
      JsonDocument.strings(json, "assumptions", view.assumptions());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void causes(String key, List<Opinion.CauseStatus> causes) throws IOException {
    json.writeArrayFieldStart(key);
    for (Opinion.CauseStatus cause : causes) {
      json.writeStartObject();
      json.writeStringField("guideline", cause.guideline());
      json.writeStringField("cause", cause.cause());
      json.writeStringField("label", cause.label());
      json.writeStringField("group", cause.group());
      json.writeStringField("status", cause.status());
      if (cause.provisional()) {
        json.writeBooleanField("provisional", true);
      }
      JsonDocument.strings(json, "basis", cause.basis());
      JsonDocument.strings(json, "assumptions", cause.assumptions());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void outstanding(Opinion opinion) throws IOException {
    json.writeArrayFieldStart("outstanding");
    for (Opinion.Outstanding each : opinion.outstanding()) {
      json.writeStartObject();
      json.writeStringField("examination", each.examination());
      json.writeStringField("label", each.label());
      JsonDocument.strings(json, "decides", each.decides());
      if (each.from().isEmpty()) {
        json.writeNullField("from");
      } else {
        json.writeStringField("from", each.from());
      }
      json.writeStringField("after", each.after());
      json.writeStringField("why", each.why());
      json.writeBooleanField("routine", each.routine());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void care(Opinion opinion) throws IOException {
    json.writeArrayFieldStart("care");
    for (Opinion.Care each : opinion.care()) {
      json.writeStartObject();
      json.writeStringField("guideline", each.guideline());
      json.writeStringField("recommendation", each.recommendation());
      json.writeStringField(each.isExamination() ? "examination" : "treatment", each.act());
      json.writeStringField("label", each.label());
      json.writeStringField("timing", each.timing());
      json.writeStringField("source", String.join("; ", each.sources()));
      JsonDocument.strings(json, "details", each.details());
      json.writeStringField("direction", each.direction());
      grade(each.grade());
      json.writeStringField("verification", each.verification());
      json.writeStringField("standing", each.standing());
      JsonDocument.strings(json, "warnings", each.warnings());
      JsonDocument.strings(json, "evidence", each.evidence());
      JsonDocument.strings(json, "dissent", each.dissent());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void grade(Opinion.Grade grade) throws IOException {
    if (!grade.isEmpty()) {
      json.writeObjectFieldStart("grade");
      json.writeStringField("scheme", grade.scheme());
      json.writeStringField("strength", grade.strength());
      json.writeStringField("certainty", grade.certainty());
      json.writeEndObject();
    }
  }

  private void collisions(Opinion opinion) throws IOException {
    json.writeArrayFieldStart("contradictions");
    for (Opinion.Collision each : opinion.collisions()) {
      json.writeStartObject();
      JsonDocument.strings(json, "statements", each.statements());
      JsonDocument.strings(json, "axioms", each.axioms());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes problems as a member. */
  void problems(List<Problem> problems) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem each : problems) {
      json.writeStartObject();
      json.writeStringField("level", Spelling.of(each.level()));
      json.writeStringField("place", each.place().toString());
      json.writeStringField("found", each.found());
      json.writeStringField("expected", each.expected());
      json.writeStringField("remedy", each.remedy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
