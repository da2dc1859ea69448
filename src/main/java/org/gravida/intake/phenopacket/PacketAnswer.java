package org.gravida.intake.phenopacket;

import java.util.ArrayList;
import org.gravida.intake.coded.CodedAnswer;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;

/** The value of a measurement, in whichever of its forms it stands. */
final class PacketAnswer {
  private PacketAnswer() {}

  static CodedAnswer of(Message value, Codeable interpretation) {
    var quantity = value.message("quantity");
    var flag = labelled(interpretation);
    return quantity.isEmpty()
        ? new CodedAnswer(
            value.concept("ontologyClass"), "", Codeable.nothing(), CodedAnswer.Range.none(), flag)
        : ofQuantity(quantity, flag);
  }

  /** Returns an interpretation with its label as one more, which may be against its code. */
  private static Codeable labelled(Codeable interpretation) {
    var all = new ArrayList<Coding>(interpretation.codings());
    if (!all.isEmpty() && !interpretation.text().isBlank()) {
      all.add(new Coding("", interpretation.text()));
    }
    return new Codeable(all, interpretation.text());
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
