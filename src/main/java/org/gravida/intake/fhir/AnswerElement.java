package org.gravida.intake.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.gravida.intake.coded.CodedAnswer;
import org.gravida.intake.coded.CodedAnswer.Range;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.intake.json.JsonValue;

/** The value of an observation or of a part of one, in whichever of its types it stands. */
final class AnswerElement {
  private static final String INTERPRETATIONS =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
  private static final String USUAL = "normal";

  private AnswerElement() {}

  static CodedAnswer of(JsonValue.Members members) {
    String name = Element.choice(members, "value");
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
      case "valueDateTime", "valuePeriod" -> text = Element.date(members, name).day();
      case "valueString", "valueInteger", "valueBoolean" -> text = Element.text(members, name);
      default -> {
        // no value, or one of a type that a record cannot hold
      }
    }
    return new CodedAnswer(
        code, text, unit, range(members), Element.interpretations(members, INTERPRETATIONS));
  }

  /**
   * Returns the range of a value; of several that differ none is known to be its own, and one for
   * certain people only is not known to be hers.
   */
  private static Range range(JsonValue.Members members) {
    var all = Element.list(members, "referenceRange");
    var meant = all.stream().filter(AnswerElement::isUsual).toList();
    var usual = meant.stream().map(AnswerElement::ends).distinct().toList();
    if (usual.size() > 1) {
      return Range.refused("has several reference ranges, of which none is known to be its own");
    }
    if (usual.isEmpty()) {
      return all.isEmpty()
          ? Range.none()
          : Range.refused("has a range of another kind than the usual one, which is left out");
    }
    return meant.stream().allMatch(AnswerElement::isForSome)
        ? Range.refused("has a reference range for certain people only, which is left out")
        : usual.get(0);
  }

  private static boolean isForSome(JsonValue.Members range) {
    return Element.has(range, "appliesTo") || Element.has(range, "age");
  }

  /** Says whether a range is the usual one: what does not say of which kind it is, is. */
  private static boolean isUsual(JsonValue.Members range) {
    var type = Element.concept(range, "type");
    return type.isNothing()
        || type.codings().stream().anyMatch(each -> each.code().equalsIgnoreCase(USUAL))
        || (type.codings().isEmpty() && type.text().strip().equalsIgnoreCase(USUAL));
  }

  private static Range ends(JsonValue.Members range) {
    var low = Element.object(range, "low");
    var high = Element.object(range, "high");
    var lowUnit = unit(low);
    var highUnit = unit(high);
    boolean isOne =
        lowUnit.isNothing()
            || highUnit.isNothing()
            || words(low).stream().anyMatch(words(high)::contains);
    return isOne
        ? new Range(
            Element.text(low, "value"),
            Element.text(high, "value"),
            lowUnit.isNothing() ? highUnit : lowUnit,
            "")
        : Range.refused("has a reference range with ends in two units, which is left out");
  }

  /** Returns what names the unit of a quantity. */
  private static List<String> words(JsonValue.Members quantity) {
    return Stream.of("code", "unit")
        .map(name -> Element.text(quantity, name))
        .filter(each -> !each.isEmpty())
        .toList();
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
}
