package org.gravida.report.explanation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.gravida.consultation.explanation.Explanation;
import org.gravida.consultation.explanation.PatientExplanations.Collisions;
import org.gravida.consultation.explanation.Step;
import org.gravida.consultation.plan.PatientPlan;
import org.gravida.consultation.plan.PossibleResult;
import org.gravida.consultation.plan.WhyNot;
import org.gravida.consultation.rows.TermNote;
import org.gravida.knowledge.Versions;
import org.gravida.report.plan.PlanWords;
import org.gravida.report.shared.JsonDocument;

/** Explanations as {@code {"release", "notice", "patients": [..]}}. */
final class ExplanationJson implements ExplanationWriter {
  private final JsonGenerator json;
  private final PlanWords words;

  ExplanationJson(PrintStream out, Versions versions, PlanWords words) {
    this.words = words;
    json = JsonDocument.generator(out, false);
    run(
        () -> {
          json.writeStartObject();
          JsonDocument.release(versions, json);
          JsonDocument.notice(json);
          json.writeArrayFieldStart("patients");
        });
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void run(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(Explained patient) {
    run(
        () -> {
          json.writeStartObject();
          json.writeStringField("patient", patient.patient());
          json.writeBooleanField("consistent", patient.collisions().isEmpty());
          JsonDocument.objects(json, "explanations", patient.explanations(), this::explanation);
          JsonDocument.objects(json, "notConcluded", patient.notConcluded(), this::notConcluded);
          if (patient.collisions().isPresent()) {
            collisions(patient.collisions().get());
          }
          json.writeEndObject();
        });
  }

  @Override
  public void end() {
    run(
        () -> {
          json.writeEndArray();
          json.writeEndObject();
          json.writeRaw('\n');
          json.flush();
        });
  }

  private void explanation(Explanation each) throws IOException {
    json.writeStringField("kind", each.kind());
    json.writeStringField("id", each.id());
    json.writeStringField("label", each.label());
    JsonDocument.strings(json, "details", each.details());
    json.writeBooleanField("complete", each.complete());
    JsonDocument.objects(json, "reasons", each.reasons(), this::reason);
  }

  private void reason(Explanation.Reason reason) throws IOException {
    json.writeBooleanField("firm", reason.isFirm());
    JsonDocument.strings(json, "facts", reason.facts());
    JsonDocument.objects(json, "steps", reason.steps(), this::step);
    JsonDocument.strings(json, "axioms", reason.axioms());
  }

  private void step(Step step) throws IOException {
    json.writeStringField("kind", step.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("id", step.id());
    json.writeStringField("label", step.label());
    note(step.note());
    JsonDocument.objects(json, "because", step.because(), this::step);
    JsonDocument.objects(json, "drawn", step.drawn(), this::drawn);
  }

  private void note(TermNote note) throws IOException {
    json.writeStringField("meaning", note.definition());
    JsonDocument.strings(json, "sources", note.sources());
  }

  private void drawn(Step.Drawn drawn) throws IOException {
    json.writeStringField("rule", drawn.rule());
    json.writeStringField("label", drawn.label());
    note(drawn.note());
    json.writeObjectFieldStart("parameters");
    for (var parameter : drawn.parameters().entrySet()) {
      json.writeStringField(parameter.getKey(), parameter.getValue());
    }
    json.writeEndObject();
    JsonDocument.objects(json, "evidence", drawn.evidence(), this::evidence);
    JsonDocument.objects(json, "against", drawn.against(), this::evidence);
    json.writeStringField("assumption", drawn.assumption());
  }

  private void evidence(Step.Evidence evidence) throws IOException {
    json.writeStringField("text", evidence.text());
    json.writeStringField("place", evidence.place());
    json.writeStringField("limit", evidence.limit().definition());
    JsonDocument.strings(json, "limitSources", evidence.limit().sources());
  }

  private void notConcluded(WhyNot each) throws IOException {
    json.writeStringField("id", each.id());
    json.writeStringField("label", each.label());
    json.writeBooleanField("follows", each.follows());
    json.writeBooleanField("complete", each.complete());
    sets("against", each.against());
    sets("repairs", each.repairs());
    lacking(each.lacking());
    json.writeArrayFieldStart("missing");
    if (each.missing().isPresent()) {
      for (PatientPlan.Need need : each.missing().get().needs()) {
        json.writeStartArray();
        for (List<PossibleResult> choice : need.choices()) {
          json.writeString(words.choice(choice));
        }
        json.writeEndArray();
      }
    }
    json.writeEndArray();
    JsonDocument.strings(
        json, "unread", each.missing().map(PatientPlan.Way::unread).orElse(List.of()));
  }

  private void lacking(List<List<String>> lacking) throws IOException {
    json.writeArrayFieldStart("lacking");
    for (List<String> some : lacking) {
      json.writeStartArray();
      for (String each : some) {
        json.writeString(each);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void collisions(Collisions collisions) throws IOException {
    json.writeBooleanField("complete", collisions.complete());
    sets("collisions", collisions.sets());
    sets("repairs", collisions.repairs());
  }

  private void sets(String key, List<List<Step>> sets) throws IOException {
    json.writeArrayFieldStart(key);
    for (List<Step> each : sets) {
      json.writeStartArray();
      for (Step step : each) {
        json.writeStartObject();
        step(step);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
