package org.gravida.intake.fhir;

import java.util.List;
import org.gravida.intake.coded.Codeable;
import org.gravida.intake.coded.CodedAnswer;
import org.gravida.intake.coded.Coding;
import org.gravida.intake.json.JsonValue;

/** The value of an observation or of a part of one, in whichever of its types it stands. */
final class AnswerElement {
  private AnswerElement() {}

  static CodedAnswer of(JsonValue.Members members) {
    String name = Element.choice(members, "value");
    var range = range(members, name);
    Codeable code = Codeable.nothing();
    String text = "";
    Codeable unit = Codeable.nothing();
    switch (name) {
      case "valueCodeableConcept" -> code = Element.concept(members, name);
      case "valueQuantity" -> {
        var quantity = Element.object(members, name);
        text = number(quantity);
        unit = unit(quantity);
      }
      case "valueRange" -> {
        var ends = Element.object(members, name);
        String low = number(Element.object(ends, "low"));
        String high = number(Element.object(ends, "high"));
        text = low.isEmpty() || high.isEmpty() ? low + high : low + "-" + high;
        unit = unit(Element.object(ends, "low"));
      }
      case "valueRatio" -> {
        var ratio = Element.object(members, name);
        text =
            number(Element.object(ratio, "numerator"))
                + ":"
                + number(Element.object(ratio, "denominator"));
      }
      case "valueDateTime", "valuePeriod" -> text = Element.date(members, name);
      case "valueString", "valueInteger", "valueBoolean" -> text = Element.text(members, name);
      default -> {
        // no value, or one of a type that a record cannot hold
      }
    }
    return new CodedAnswer(
        code,
        text,
        unit,
        bound(range, "low"),
        bound(range, "high"),
        Element.concepts(members, "interpretation"));
  }

  /** Returns the range of a value; of several, or in another unit, none is known to be its own. */
  private static JsonValue.Members range(JsonValue.Members members, String name) {
    var ranges = Element.list(members, "referenceRange");
    if (ranges.size() != 1) {
      return Element.object(members, "");
    }
    String unit = Element.text(Element.object(members, name), "code");
    for (String end : List.of("low", "high")) {
      String other = Element.text(Element.object(ranges.get(0), end), "code");
      if (!other.isEmpty() && !unit.isEmpty() && !other.equals(unit)) {
        return Element.object(members, "");
      }
    }
    return ranges.get(0);
  }

  private static String number(JsonValue.Members quantity) {
    return Element.text(quantity, "comparator") + Element.text(quantity, "value");
  }

  private static Codeable unit(JsonValue.Members quantity) {
    String code = Element.text(quantity, "code");
    String words = Element.text(quantity, "unit");
    boolean isOne = code.equals("1") || code.equals("{#}");
    return isOne
        ? Codeable.nothing()
        : new Codeable(
            code.isEmpty()
                ? List.of()
                : List.of(new Coding(Element.text(quantity, "system"), code)),
            words);
  }

  private static String bound(JsonValue.Members range, String end) {
    return Element.text(Element.object(range, end), "value");
  }
}
