package org.gravida.intake.fhir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.coded.CodedAnswer;
import org.gravida.intake.coded.CodedDate;
import org.gravida.intake.coded.CodedStatement;
import org.gravida.intake.coded.CodedStatement.Kind;
import org.gravida.intake.coded.CodedStatement.Whose;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.intake.coding.Description;
import org.gravida.intake.json.JsonValue;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Field;
import org.gravida.record.Place;

/** A resource that names terms of the ontology by their own ids: what another run handed out. */
final class RecordedEntry {
  private static final String UCUM = "http://unitsofmeasure.org";

  private RecordedEntry() {}

  /** Says whether a concept is a term of the ontology. */
  static boolean isOne(Codeable code) {
    return code.own().isPresent();
  }

  /**
   * Says whether another run concluded it from the record, so that it is none of its facts: by its
   * tag, or, should that be lost, by the system of its identifier.
   */
  static boolean isConclusion(JsonValue.Members members) {
    boolean isTagged =
        Element.list(Element.object(members, "meta"), "tag").stream()
            .anyMatch(
                each ->
                    new Coding(Element.text(each, "system"), Element.text(each, "code"))
                        .equals(Coding.own(Vocabulary.id(Vocabulary.CONCLUSION))));
    return isTagged
        || Element.list(members, "identifier").stream()
            .anyMatch(each -> Element.text(each, "system").equals(Vocabulary.CONCLUSION));
  }

  /** Adds what an observation says: of its parts some are fields of it, others facts. */
  static void observation(
      JsonValue.Members members,
      Codeable code,
      Place place,
      Whose whose,
      List<CodedStatement> into) {
    var date = Element.date(members, "effectiveDateTime");
    var fields = note(members);
    var facts = new ArrayList<CodedStatement>();
    for (JsonValue.Members part : Element.list(members, "component")) {
      var name = Element.concept(part, "code");
      var answer = answer(part);
      var field = name.own().flatMap(Description::field);
      if (field.isPresent()) {
        fields.merge(field.get(), said(answer), (one, other) -> one + ";" + other);
      } else {
        facts.add(statement(place, name, answer, CodedDate.unknown(), whose));
      }
    }
    var episode = Optional.ofNullable(fields.get(Field.EPISODE));
    into.add(statement(place, code, answer(members), date, whose).with(fields));
    for (CodedStatement each : facts) {
      into.add(episode.map(number -> each.with(Map.of(Field.EPISODE, number))).orElse(each));
    }
  }

  private static CodedStatement statement(
      Place place, Codeable what, CodedAnswer answer, CodedDate date, Whose whose) {
    return CodedStatement.of(place, Kind.QUESTION, what, answer, date).of(whose);
  }

  /** Returns the value, or in its place why there is none. */
  private static CodedAnswer answer(JsonValue.Members members) {
    var absent = Element.concept(members, "dataAbsentReason");
    var answer = AnswerElement.of(members);
    return answer.code().isNothing() && answer.text().isEmpty() && isOne(absent)
        ? new CodedAnswer(absent, "", answer.unit(), answer.range(), answer.flag())
        : answer;
  }

  /**
   * Returns what a part says: a number with its unit, or a code of others where it has no words.
   */
  private static String said(CodedAnswer answer) {
    String number = (answer.text() + " " + unit(answer.unit())).strip();
    return answer.code().own().orElse(answer.text().isBlank() ? answer.code().told() : number);
  }

  /** Returns the code of a unit, or its words where the code is of a vocabulary of its own. */
  private static String unit(Codeable unit) {
    boolean isCommon =
        unit.codings().stream()
            .anyMatch(each -> each.system().isEmpty() || each.system().equals(UCUM));
    return isCommon ? unit.codings().get(0).code() : unit.shown();
  }

  private static Map<Field, String> note(JsonValue.Members members) {
    var fields = new EnumMap<Field, String>(Field.class);
    String note = Element.text(Element.object(members, "note"), "text");
    if (!note.isEmpty()) {
      fields.put(Field.NOTE, note);
    }
    return fields;
  }

  /** Returns the day of a condition: of one that is absent, on which this was said. */
  static CodedDate date(JsonValue.Members members) {
    return Element.date(members, List.of("onsetDateTime", "onsetPeriod", "recordedDate"));
  }

  /** Returns what a condition says besides its states. */
  static CodedAnswer stage(JsonValue.Members members) {
    return CodedAnswer.of(Element.concept(Element.object(members, "stage"), "summary"));
  }

  /** Returns a statement with the note of its resource. */
  static CodedStatement noted(CodedStatement statement, JsonValue.Members members) {
    return statement.with(note(members));
  }
}
