package org.gravida.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.gravida.intake.coded.Codeable;
import org.gravida.intake.coded.CodedAnswer;
import org.gravida.intake.coded.CodedStatement;
import org.gravida.intake.coded.CodedStatement.Kind;
import org.gravida.intake.coded.Coding;
import org.gravida.intake.coded.Whose;
import org.gravida.intake.json.JsonValue;
import org.gravida.record.Place;

/** What each kind of resource says, in codes. */
final class Statements {
  private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
  private static final List<String> VOID = List.of("entered-in-error", "cancelled");
  private static final List<String> AWAITED = List.of("registered", "preliminary");
  private static final List<String> UNDONE =
      List.of("not-done", "preparation", "on-hold", "stopped", "entered-in-error", "unknown");

  /** Takes a thing that is not used, with the reason. */
  private final BiConsumer<Codeable, String> losses;

  Statements(BiConsumer<Codeable, String> losses) {
    this.losses = losses;
  }

  /** Returns what a resource says, of this person and in this group. */
  List<CodedStatement> of(Resource resource, Place place, Whose whose, String group) {
    var into = new ArrayList<CodedStatement>();
    var members = resource.members();
    switch (resource.type()) {
      case "Condition" -> condition(members, place, whose, group, into);
      case "Observation" -> observation(members, place, whose, group, into);
      case "DiagnosticReport" -> report(members, place, whose, group, into);
      case "Procedure" -> procedure(members, place, whose, group, into);
      case "FamilyMemberHistory" ->
          Element.list(members, "condition")
              .forEach(each -> lose(Element.concept(each, "code"), "is said of a relative"));
      default -> other(resource);
    }
    return into;
  }

  private void lose(Codeable thing, String reason) {
    losses.accept(thing, reason);
  }

  private void other(Resource resource) {
    var members = resource.members();
    for (String name :
        List.of("code", "medicationCodeableConcept", "vaccineCode", "valueCodeableConcept")) {
      if (Element.has(members, name)) {
        lose(
            Element.concept(members, name),
            "stands in a " + resource.type() + ", which is not read");
        return;
      }
    }
    lose(new Codeable(List.of(new Coding("FHIR resource", resource.type())), ""), "is not read");
  }

  private void condition(
      JsonValue.Members members,
      Place place,
      Whose whose,
      String group,
      List<CodedStatement> into) {
    var code = Element.concept(members, "code");
    var certainty = Element.concept(members, "verificationStatus");
    if (isCoded(certainty, VOID) || VOID.contains(Element.text(members, "verificationStatus"))) {
      lose(code, "was entered in error");
      return;
    }
    String date = Element.date(members, List.of("onsetDateTime", "onsetPeriod"));
    into.add(
        new CodedStatement(
            place,
            Kind.STATE,
            code,
            CodedAnswer.none(),
            certainty,
            course(members),
            false,
            date,
            whose,
            group));
  }

  /** Returns how a condition went on; one that has an end is over though nothing else says so. */
  private static Codeable course(JsonValue.Members members) {
    var said = Element.concept(members, "clinicalStatus");
    boolean isOver = said.isNothing() && !Element.choice(members, "abatement").isEmpty();
    return isOver ? Codeable.of(new Coding(CLINICAL, "resolved")) : said;
  }

  private static boolean isCoded(Codeable concept, List<String> codes) {
    return concept.codings().stream().anyMatch(each -> codes.contains(each.code()));
  }

  private void observation(
      JsonValue.Members members,
      Place place,
      Whose whose,
      String group,
      List<CodedStatement> into) {
    var code = Element.concept(members, "code");
    String status = Element.text(members, "status");
    if (VOID.contains(status)) {
      lose(code, status.equals("cancelled") ? "was cancelled" : "was entered in error");
      return;
    }
    if (AWAITED.contains(status)) {
      lose(code, "is not final");
      return;
    }
    String date =
        Element.date(members, List.of("effectiveDateTime", "effectivePeriod", "effectiveInstant"));
    var parts = Element.list(members, "component");
    boolean isPanel = !parts.isEmpty() || Element.has(members, "hasMember");
    one(members, code, date, place, whose, group, isPanel, into);
    for (JsonValue.Members part : parts) {
      one(part, Element.concept(part, "code"), date, place, whose, group, false, into);
    }
  }

  private void one(
      JsonValue.Members members,
      Codeable code,
      String date,
      Place place,
      Whose whose,
      String group,
      boolean isPanel,
      List<CodedStatement> into) {
    var answer = AnswerElement.of(members);
    if (answer.isNone() && Element.has(members, "dataAbsentReason")) {
      lose(code, "has no value: the file says why there is none");
      return;
    }
    if (answer.isNone() && isPanel) {
      return;
    }
    into.add(
        new CodedStatement(
            place,
            Kind.QUESTION,
            code,
            answer,
            Codeable.nothing(),
            Codeable.nothing(),
            false,
            date,
            whose,
            group));
  }

  private void report(
      JsonValue.Members members,
      Place place,
      Whose whose,
      String group,
      List<CodedStatement> into) {
    var code = Element.concept(members, "code");
    String status = Element.text(members, "status");
    if (VOID.contains(status) || AWAITED.contains(status) || status.equals("partial")) {
      lose(code, VOID.contains(status) ? "was entered in error" : "is not final");
      return;
    }
    String date = Element.date(members, List.of("effectiveDateTime", "effectivePeriod", "issued"));
    var conclusions = Element.list(members, "conclusionCode");
    for (JsonValue.Members each : conclusions) {
      var answer = CodedAnswer.of(Element.concept(each));
      into.add(CodedStatement.of(place, Kind.QUESTION, code, answer, date).of(whose).in(group));
    }
    if (conclusions.isEmpty() && !Element.has(members, "result")) {
      lose(code, "has no coded conclusion");
    }
  }

  private void procedure(
      JsonValue.Members members,
      Place place,
      Whose whose,
      String group,
      List<CodedStatement> into) {
    var code = Element.concept(members, "code");
    String status = Element.text(members, "status");
    if (UNDONE.contains(status)) {
      lose(code, "was not done");
      return;
    }
    String date = Element.date(members, List.of("performedDateTime", "performedPeriod"));
    into.add(
        CodedStatement.of(place, Kind.ACT, code, CodedAnswer.none(), date).of(whose).in(group));
  }
}
