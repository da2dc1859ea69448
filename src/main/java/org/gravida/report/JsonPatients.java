package org.gravida.report;

import java.util.List;
import java.util.Locale;
import org.gravida.consultation.Opinion;
import org.gravida.consultation.Unanswered;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;

/**
 * The objects of patients: members of a document's list, or lines. Parts of an opinion that many
 * patients share are turned into bytes once.
 */
final class JsonPatients implements OpinionText {
  /** How deep the members of an object lie in the document. */
  private static final int MEMBER = 3;

  private static final int ITEM = MEMBER + 1;

  private final Versions versions;
  private final boolean lines;
  private final Part<List<Opinion.View>> home = Part.same(this::home);
  private final Part<Cause> heads = Part.equal((cause, out) -> head(cause, json(out, ITEM)));
  private final Part<List<String>> assumptions =
      Part.equal((texts, out) -> assumptions(texts, json(out, ITEM + 1)));
  private final Part<List<Opinion.View>> others = Part.same(this::others);
  private final Part<Opinion.Outstanding> outstanding = Part.equal(this::outstanding);
  private final Part<List<Opinion.Care>> care = Part.same(this::care);
  private final Part<List<String>> classes =
      Part.same((ids, out) -> json(out, MEMBER).strings("classes", ids));

  /** What is said of a cause before that on which its status rests. */
  private record Cause(String guideline, String cause, String label, String group, String status) {
    static Cause of(Opinion.CauseStatus cause) {
      return new Cause(
          cause.guideline(), cause.cause(), cause.label(), cause.group(), cause.status());
    }
  }

  /** Makes objects that end with the release and the notice if they are lines. */
  JsonPatients(Versions versions, boolean lines) {
    this.versions = versions;
    this.lines = lines;
  }

  /** Returns a writer of what stands so deep behind something else. */
  private JsonBytes json(RowBytes out, int depth) {
    return new JsonBytes(out, !lines, depth, false);
  }

  @Override
  public void append(Opinion opinion, RowBytes out) {
    if (!lines) {
      json(out, MEMBER - 1).item();
    }
    object(opinion, out);
    if (lines) {
      out.write('\n');
    }
  }

  /** Adds the object of an opinion. */
  void object(Opinion opinion, RowBytes out) {
    var json = json(out, MEMBER - 1);
    json.object();
    json.field("patient", opinion.patient());
    json.field("consistent", opinion.consistent());
    home.append(opinion.views(), out);
    json.array("causes");
    for (Opinion.CauseStatus cause : opinion.causes()) {
      json.item();
      heads.append(Cause.of(cause), out);
      json(out, ITEM + 1).strings("basis", cause.basis());
      assumptions.append(cause.assumptions(), out);
    }
    json.endArray();
    others.append(opinion.views(), out);
    json.array("outstanding");
    for (Opinion.Outstanding each : opinion.outstanding()) {
      json.item();
      outstanding.append(each, out);
    }
    json.endArray();
    care.append(opinion.care(), out);
    json.strings("noTreatmentInSource", opinion.noTreatmentInSource());
    classes.append(opinion.classes(), out);
    collisions(opinion.collisions(), json);
    problems(opinion.problems(), json);
    if (lines) {
      JsonDocument.release(versions, json);
      JsonDocument.notice(json);
    }
    json.endObject();
  }

  /** Adds the object of a patient without an opinion. */
  void object(Unanswered patient, RowBytes out) {
    var json = json(out, MEMBER - 1);
    json.object();
    json.field("patient", patient.patient());
    json.field("answered", false);
    problems(patient.problems(), json);
    if (lines) {
      JsonDocument.release(versions, json);
    }
    json.endObject();
  }

  private void home(List<Opinion.View> views, RowBytes out) {
    var json = json(out, MEMBER);
    views.stream()
        .filter(Opinion.View::isHome)
        .flatMap(view -> view.verdicts().stream())
        .forEach(verdict -> verdict(verdict, json));
  }

  /** Writes a question without reasons as a word, one with reasons as an object. */
  private static void verdict(Opinion.Verdict verdict, JsonBytes json) {
    if (verdict.explained()) {
      json.object(verdict.key());
      json.field("answer", verdict.answer());
      json.strings("reasons", verdict.reasons());
      json.endObject();
    } else {
      json.field(verdict.key(), verdict.answer());
    }
  }

  /** Adds what each guideline beside the home guideline says. */
  private void others(List<Opinion.View> views, RowBytes out) {
    var others = views.stream().filter(view -> !view.isHome()).toList();
    if (others.isEmpty()) {
      return;
    }
    var json = json(out, MEMBER);
    json.array("guidelines");
    for (Opinion.View view : others) {
      json.item();
      json.object();
      json.field("guideline", view.guideline());
      view.verdicts().forEach(verdict -> verdict(verdict, json));
      json.array("causes");
      for (Opinion.CauseStatus cause : view.causes()) {
        json.item();
        head(Cause.of(cause), json);
        json.strings("basis", cause.basis());
        assumptions(cause.assumptions(), json);
      }
      json.endArray();
      json.strings("assumptions", view.assumptions());
      json.endObject();
    }
    json.endArray();
  }

  private static void head(Cause cause, JsonBytes json) {
    json.object();
    json.field("guideline", cause.guideline());
    json.field("cause", cause.cause());
    json.field("label", cause.label());
    json.field("group", cause.group());
    json.field("status", cause.status());
  }

  private static void assumptions(List<String> assumptions, JsonBytes json) {
    json.strings("assumptions", assumptions);
    json.endObject();
  }

  private void outstanding(Opinion.Outstanding each, RowBytes out) {
    var json = json(out, ITEM);
    json.object();
    json.field("examination", each.examination());
    json.field("label", each.label());
    json.strings("decides", each.decides());
    if (each.from().isEmpty()) {
      json.nothing("from");
    } else {
      json.field("from", each.from());
    }
    json.field("why", each.why());
    json.field("routine", each.routine());
    json.endObject();
  }

  private void care(List<Opinion.Care> care, RowBytes out) {
    var json = json(out, MEMBER);
    json.array("care");
    for (Opinion.Care each : care) {
      json.item();
      json.object();
      json.field("guideline", each.guideline());
      json.field("recommendation", each.recommendation());
      json.field(each.isExamination() ? "examination" : "treatment", each.act());
      json.field("label", each.label());
      json.field("timing", each.timing());
      json.field("source", String.join("; ", each.sources()));
      json.field("direction", each.direction());
      grade(each.grade(), json);
      json.field("verification", each.verification());
      json.field("standing", each.standing());
      json.strings("warnings", each.warnings());
      json.strings("evidence", each.evidence());
      json.strings("dissent", each.dissent());
      json.endObject();
    }
    json.endArray();
  }

  private static void grade(Opinion.Grade grade, JsonBytes json) {
    if (!grade.isEmpty()) {
      json.object("grade");
      json.field("scheme", grade.scheme());
      json.field("strength", grade.strength());
      json.field("certainty", grade.certainty());
      json.endObject();
    }
  }

  private static void collisions(List<Opinion.Collision> collisions, JsonBytes json) {
    json.array("contradictions");
    for (Opinion.Collision each : collisions) {
      json.item();
      json.object();
      json.strings("statements", each.statements());
      json.strings("axioms", each.axioms());
      json.endObject();
    }
    json.endArray();
  }

  static void problems(List<Problem> problems, JsonBytes json) {
    json.array("problems");
    for (Problem each : problems) {
      json.item();
      json.object();
      json.field("level", each.level().name().toLowerCase(Locale.ROOT));
      json.field("place", each.place());
      json.field("found", each.found());
      json.field("expected", each.expected());
      json.field("remedy", each.remedy());
      json.endObject();
    }
    json.endArray();
  }
}
