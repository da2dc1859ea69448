package org.gravida.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.gravida.intake.coded.CodedAnswer;
import org.gravida.intake.coded.CodedDate;
import org.gravida.intake.coded.CodedStatement;
import org.gravida.intake.coded.CodedStatement.Kind;
import org.gravida.intake.coded.CodedStatement.Whose;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.intake.json.JsonValue;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;

/** What each kind of resource says, in codes. */
final class Statements {
  private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/condition-ver-status";
  private static final List<String> VOID = List.of("entered-in-error", "cancelled");
  private static final List<String> FINAL =
      List.of("", "final", "amended", "corrected", "appended", "modified");
  private static final List<String> UNDONE =
      List.of("not-done", "preparation", "on-hold", "stopped", "entered-in-error");
  private static final List<String> DONE = List.of("", "completed", "in-progress");

  /** Takes a thing that is not used, with the reason. */
  private final BiConsumer<Codeable, String> losses;

  Statements(BiConsumer<Codeable, String> losses) {
    this.losses = losses;
  }

  /** Returns what a resource says, of this person and in this group. */
  List<CodedStatement> of(Resource resource, Place place, Whose whose, String group) {
    var into = new ArrayList<CodedStatement>();
    var members = resource.members();
    String doubt = doubt(members);
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
    into.replaceAll(each -> each.doubted(doubt));
    return into;
  }

  /** Returns why a resource must not be relied on by whoever does not know what it holds. */
  static String doubt(JsonValue.Members members) {
    if (Element.isAnywhere(members, "modifierExtension")) {
      return "has a modifierExtension, which may change its meaning";
    }
    return Element.has(members, "implicitRules")
        ? "was made by implicitRules, which may change its meaning"
        : "";
  }

  private static String status(JsonValue.Members members) {
    return Element.text(members, "status").toLowerCase(Locale.ROOT);
  }

  /** Returns why a result of this status cannot be relied on, or empty. */
  private static String unsure(String status, List<String> sure) {
    return sure.contains(status) ? "" : "has a status that is not final: " + Excerpt.of(status);
  }

  private void lose(Codeable thing, String reason) {
    losses.accept(thing, reason);
  }

  private void other(Resource resource) {
    var members = resource.members();
    if (RecordedEntry.isOne(Element.concept(members, "type"))) {
      return;
    }
    for (String name :
        List.of("code", "medicationCodeableConcept", "vaccineCode", "valueCodeableConcept")) {
      if (Element.has(members, name)) {
        lose(
            Element.concept(members, name), "stands in " + resource.type() + ", which is not read");
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
    var certainty = Element.state(members, "verificationStatus", VERIFICATION);
    if (isCoded(certainty, VOID)) {
      lose(code, "was entered in error");
      return;
    }
    boolean isRecorded = RecordedEntry.isOne(code);
    var said =
        new CodedStatement(
            place,
            Kind.STATE,
            code,
            isRecorded ? RecordedEntry.stage(members) : CodedAnswer.none(),
            certainty,
            course(members),
            false,
            isRecorded
                ? RecordedEntry.date(members)
                : Element.date(members, List.of("onsetDateTime", "onsetPeriod")),
            whose,
            group,
            "");
    into.add(isRecorded ? RecordedEntry.noted(said, members) : said);
  }

  /** Returns how a condition went on; one that has an end is over though nothing else says so. */
  private static Codeable course(JsonValue.Members members) {
    var said = Element.state(members, "clinicalStatus", CLINICAL);
    boolean isOver = said.isNothing() && isEnded(members);
    return isOver ? CodedStatement.over() : said;
  }

  /** Says whether it has an end; that of a truth value may say that it has none. */
  private static boolean isEnded(JsonValue.Members members) {
    String end = Element.choice(members, "abatement");
    return !end.isEmpty()
        && !(end.equals("abatementBoolean") && Element.text(members, end).equals("no"));
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
    String status = status(members);
    if (VOID.contains(status)) {
      lose(code, status.equals("cancelled") ? "was cancelled" : "was entered in error");
      return;
    }
    String unsure = unsure(status, FINAL);
    var date =
        Element.date(members, List.of("effectiveDateTime", "effectivePeriod", "effectiveInstant"));
    var parts = Element.list(members, "component");
    boolean isPanel = !parts.isEmpty() || Element.has(members, "hasMember");
    var said = new ArrayList<CodedStatement>();
    if (RecordedEntry.isOne(code)) {
      RecordedEntry.observation(members, code, place, whose, said);
    } else {
      one(members, code, date, place, whose, group, isPanel, said);
      for (JsonValue.Members part : parts) {
        one(part, Element.concept(part, "code"), date, place, whose, group, false, said);
      }
    }
    said.forEach(each -> into.add(each.doubted(unsure)));
  }

  private void one(
      JsonValue.Members members,
      Codeable code,
      CodedDate date,
      Place place,
      Whose whose,
      String group,
      boolean isPanel,
      List<CodedStatement> into) {
    var answer = AnswerElement.of(members);
    boolean isAbsent = Element.has(members, "dataAbsentReason");
    if (answer.isNone() && isAbsent) {
      lose(code, "has no value: the file says why there is none");
      return;
    }
    boolean isOdd = answer.isNone() && !Element.choice(members, "value").isEmpty();
    if (answer.isNone() && isPanel && !isOdd) {
      return;
    }
    String odd = isOdd ? "has a value of a kind that a record cannot hold" : "";
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
            group,
            isAbsent ? "has a value, and a reason why there is none" : odd));
  }

  private void report(
      JsonValue.Members members,
      Place place,
      Whose whose,
      String group,
      List<CodedStatement> into) {
    var code = Element.concept(members, "code");
    String status = status(members);
    if (VOID.contains(status)) {
      lose(code, "was entered in error");
      return;
    }
    String unsure = unsure(status, FINAL);
    var date = Element.date(members, List.of("effectiveDateTime", "effectivePeriod", "issued"));
    var conclusions = Element.list(members, "conclusionCode");
    for (JsonValue.Members each : conclusions) {
      var answer = CodedAnswer.of(Element.concept(each));
      var said = CodedStatement.of(place, Kind.QUESTION, code, answer, date).of(whose).in(group);
      into.add(said.doubted(unsure));
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
    String status = status(members);
    if (UNDONE.contains(status)) {
      lose(code, "was not done");
      return;
    }
    var date = Element.date(members, List.of("performedDateTime", "performedPeriod"));
    var said = CodedStatement.of(place, Kind.ACT, code, CodedAnswer.none(), date).of(whose);
    into.add(said.in(group).doubted(unsure(status, DONE)));
  }
}
