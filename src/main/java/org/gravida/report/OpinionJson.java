package org.gravida.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Versions;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.record.Spelling;
import org.gravida.record.Unused;
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
    JsonDocument.objects(json, "alerts", opinion.alerts(), this::alert);
    for (Opinion.Verdict verdict : opinion.verdicts()) {
      verdict(verdict);
    }
    causes(opinion.causes());
    var others = opinion.views().stream().filter(view -> !view.isHome()).toList();
    if (!others.isEmpty()) {
      JsonDocument.objects(json, "guidelines", others, this::view);
    }
    JsonDocument.objects(json, "outstanding", opinion.outstanding(), this::outstanding);
    JsonDocument.objects(json, "care", opinion.care(), this::care);
    JsonDocument.strings(json, "noTreatmentInSource", opinion.noTreatmentInSource());
    JsonDocument.strings(json, "classes", opinion.classes());
    JsonDocument.strings(json, "assumedClasses", opinion.assumedClasses());
    JsonDocument.objects(json, "contradictions", opinion.collisions(), this::collision);
    problems(opinion.problems());
    unused(opinion.record().map(PatientRecord::unused).orElse(List.of()));
    if (lines) {
      release();
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
      release();
    }
    json.writeEndObject();
  }

  private void alert(Opinion.Alert each) throws IOException {
    json.writeStringField("alert", each.id());
    json.writeStringField("urgency", each.urgency());
    json.writeStringField("label", each.label());
    json.writeStringField("action", each.action());
    json.writeStringField("verification", each.verification());
    json.writeStringField("source", String.join("; ", each.sources()));
    JsonDocument.strings(json, "evidence", each.evidence());
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

  /** Writes what a guideline beside the home guideline says. */
  private void view(Opinion.View view) throws IOException {
    json.writeStringField("guideline", view.guideline());
    for (Opinion.Verdict verdict : view.verdicts()) {
      verdict(verdict);
    }
    causes(view.causes());
    JsonDocument.strings(json, "assumptions", view.assumptions());
  }

  private void causes(List<Opinion.CauseStatus> causes) throws IOException {
    var concluded =
        causes.stream().filter(each -> !each.status().equals(Opinion.NOT_CONCLUDED)).toList();
    JsonDocument.objects(json, "causes", concluded, this::cause);
  }

  private void cause(Opinion.CauseStatus cause) throws IOException {
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
  }

  private void outstanding(Opinion.Outstanding each) throws IOException {
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
  }

  private void care(Opinion.Care each) throws IOException {
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

  private void collision(Opinion.Collision each) throws IOException {
    JsonDocument.strings(json, "statements", each.statements());
    JsonDocument.strings(json, "axioms", each.axioms());
  }

  /** Writes what the file says in codes and was not used, counted; nothing if all of it was. */
  private void unused(List<Unused> unused) throws IOException {
    if (unused.isEmpty()) {
      return;
    }
    var counts = new TreeMap<Unused, Long>();
    unused.forEach(each -> counts.merge(each, 1L, Long::sum));
    unused(counts);
  }

  /** Writes what was not used with its number; nothing if all was. */
  void unused(Map<Unused, Long> counts) throws IOException {
    if (counts.isEmpty()) {
      return;
    }
    JsonDocument.objects(
        json,
        "notUsed",
        List.copyOf(counts.entrySet()),
        each -> {
          json.writeStringField("system", each.getKey().system());
          json.writeStringField("code", each.getKey().code());
          json.writeStringField("reason", each.getKey().reason());
          json.writeNumberField("count", each.getValue());
        });
  }

  /** Writes problems as a member. */
  void problems(List<Problem> problems) throws IOException {
    JsonDocument.objects(json, "problems", problems, this::problem);
  }

  private void problem(Problem each) throws IOException {
    json.writeStringField("level", Spelling.of(each.level()));
    json.writeStringField("place", each.place().toString());
    json.writeStringField("found", each.found());
    json.writeStringField("expected", each.expected());
    json.writeStringField("remedy", each.remedy());
  }

  private void release() throws IOException {
    if (!versions.isAside()) {
      JsonDocument.release(versions, json);
    }
  }
}
