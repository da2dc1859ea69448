package org.gravida.report.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.gravida.consultation.plan.PatientPlan;
import org.gravida.consultation.plan.PossibleResult;
import org.gravida.knowledge.Versions;
import org.gravida.report.shared.JsonDocument;

/**
 * Plans as {@code {"release", "notice", "patients": [{"patient", "consistent", "questions":
 * [{"kind", "guideline", "id", "label", "now", "ways": [{"answer", "possible", "complete", "needs":
 * [[[result]]], "records": [[finding]], "unread": [..]}]}], "examinations": [..]}]}}: of each need
 * one choice, of each choice all results.
 */
final class PlanJson implements PlanWriter {
  private final JsonGenerator json;
  private final PlanWords words;

  PlanJson(PrintStream out, Versions versions, PlanWords words) {
    this.words = words;
    json = JsonDocument.generator(out, false);
    try {
      json.writeStartObject();
      JsonDocument.release(versions, json);
      JsonDocument.notice(json);
      json.writeArrayFieldStart("patients");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(String patient, PatientPlan plan) {
    try {
      json.writeStartObject();
      json.writeStringField("patient", patient);
      json.writeBooleanField("consistent", !plan.isContradictory());
      JsonDocument.objects(json, "questions", plan.questions(), this::question);
      JsonDocument.objects(json, "examinations", plan.examinations(), this::examination);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void question(PatientPlan.Question each) throws IOException {
    json.writeStringField("kind", each.kind());
    json.writeStringField("guideline", each.guideline());
    json.writeStringField("id", each.id());
    json.writeStringField("label", each.label());
    json.writeStringField("now", each.now());
    JsonDocument.objects(json, "ways", each.ways(), this::way);
  }

  private void way(PatientPlan.Way each) throws IOException {
    json.writeStringField("answer", each.answer());
    json.writeBooleanField("possible", !each.needs().isEmpty());
    json.writeBooleanField("complete", each.complete());
    json.writeArrayFieldStart("needs");
    for (PatientPlan.Need need : each.needs()) {
      json.writeStartArray();
      for (List<PossibleResult> choice : need.choices()) {
        json.writeStartArray();
        for (PossibleResult result : choice) {
          json.writeStartObject();
          result(result);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("records");
    for (List<String> some : each.records()) {
      json.writeStartArray();
      for (String one : some) {
        json.writeString(one);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    JsonDocument.strings(json, "unread", each.unread());
  }

  private void result(PossibleResult each) throws IOException {
    json.writeStringField("examination", each.term());
    json.writeStringField("label", words.examination(each));
    json.writeStringField("sample", each.subject());
    JsonDocument.strings(json, "results", words.values(each));
    json.writeNumberField("times", each.times());
    JsonDocument.strings(json, "from", each.days().stream().map(Object::toString).toList());
  }

  private void examination(PatientPlan.Proposed each) throws IOException {
    json.writeStringField("examination", each.term());
    json.writeStringField("label", each.label());
    json.writeStringField("burden", each.burden());
    json.writeStringField("source", each.source());
    json.writeStringField("until", each.until());
    JsonDocument.strings(json, "askedBy", each.askedBy());
    JsonDocument.strings(json, "advisedAgainstBy", each.advisedAgainstBy());
  }

  @Override
  public void end() {
    try {
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
