package org.gravida.intake.phenopacket;

import org.gravida.intake.coded.Codeable;
import org.gravida.intake.coded.CodedAnswer;

/** The value of a measurement, in whichever of its forms it stands. */
final class PacketAnswer {
  private PacketAnswer() {}

  static CodedAnswer of(Message value, Codeable interpretation) {
    var quantity = value.message("quantity");
    return quantity.isEmpty()
        ? new CodedAnswer(
            value.concept("ontologyClass"), "", Codeable.nothing(), "", "", interpretation)
        : ofQuantity(quantity, interpretation);
  }

  static CodedAnswer ofQuantity(Message quantity, Codeable interpretation) {
    var unit = quantity.concept("unit");
    var range = quantity.message("referenceRange");
    var other = range.concept("unit");
    boolean isOwn = other.isNothing() || other.codings().equals(unit.codings());
    return new CodedAnswer(
        Codeable.nothing(),
        quantity.text("value"),
        unit,
        isOwn ? range.text("low") : "",
        isOwn ? range.text("high") : "",
        interpretation);
  }
}
