package org.gravida.intake.phenopacket;

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
import org.gravida.record.Field;
import org.gravida.record.Place;

/**
 * A part of a packet that names a term of the ontology by its own id: what another run handed out.
 *
 * @param what the term
 * @param more fields that stand in the description
 */
record RecordedPart(
    Kind kind, Codeable what, CodedAnswer answer, boolean isDenied, Map<Field, String> more) {

  /** Returns what a feature or a disease says, if it is such a part. */
  static Optional<RecordedPart> state(Message part, Codeable type, boolean isDenied) {
    boolean isUnclear = part.isUnclear("excluded") || part.isUnclear("negated");
    if (isUnclear || part.has("resolution")) {
      return Optional.empty();
    }
    var stage = first(part, "diseaseStage");
    if (stage.own().isPresent()) {
      return Optional.of(
          new RecordedPart(Kind.STATE, type, CodedAnswer.of(stage), isDenied, Map.of()));
    }
    return Description.of(part.text("description"))
        .map(
            line ->
                new RecordedPart(
                    Kind.STATE,
                    term(line, type),
                    CodedAnswer.of(first(part, "modifiers")),
                    isDenied,
                    line.fields()));
  }

  private static Codeable first(Message part, String list) {
    var all = part.messages(list);
    return all.size() == 1 ? all.get(0).concept() : Codeable.nothing();
  }

  /** Returns what a measurement says, if it is such a part. */
  static Optional<RecordedPart> measurement(Message part, Codeable assay, Codeable interpretation) {
    return Description.of(part.text("description"))
        .map(
            line ->
                new RecordedPart(
                    Kind.QUESTION,
                    term(line, assay),
                    PacketAnswer.of(part.message("value"), interpretation),
                    false,
                    line.fields()));
  }

  /** Returns the term of a description, in the words of the part. */
  private static Codeable term(Description line, Codeable type) {
    return new Codeable(List.of(Coding.own(line.term())), type.text());
  }

  /** Returns the statement, which stands here. */
  CodedStatement at(Place place, CodedDate when, Whose whose) {
    return new CodedStatement(
        place,
        kind,
        what,
        answer,
        Codeable.nothing(),
        Codeable.nothing(),
        isDenied,
        when,
        whose,
        "",
        "",
        more);
  }
}
