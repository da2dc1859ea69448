package org.gravida.intake.phenopacket;

import org.gravida.intake.coded.CodedAnswer;
import org.gravida.intake.coding.Codeable;

/** The value of a measurement, in whichever of its forms it stands. */
final class PacketAnswer {
  private PacketAnswer() {}

  static CodedAnswer of(Message value, Codeable interpretation) {
    var quantity = value.message("quantity");
    return quantity.isEmpty()
        ? new CodedAnswer(
            value.concept("ontologyClass"),
            "",
            Codeable.nothing(),
            CodedAnswer.Range.none(),
            interpretation)
        : ofQuantity(quantity, interpretation);
  }

  static CodedAnswer ofQuantity(Message quantity, Codeable interpretation) {
    var range = quantity.message("referenceRange");
    return new CodedAnswer(
        Codeable.nothing(),
        quantity.text("value"),
        quantity.concept("unit"),
        new CodedAnswer.Range(range.text("low"), range.text("high"), range.concept("unit"), ""),
        interpretation);
  }
}
