package org.gravida.intake.writing.coded;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gravida.intake.writing.FactWords;
import org.gravida.intake.writing.JsonText.Numeral;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Fact;
import org.gravida.record.Field;

/**
 * One fact as a resource: a condition where FHIR has a state for its value, else an observation.
 */
final class FactResource {
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern NUMBER =
      Pattern.compile("(<=|>=|<|>)?(-?(?:0|[1-9]\\d*)(?:\\.\\d+)?)");
  private static final Pattern INTEGER = Pattern.compile("0|[1-9]\\d{0,8}");
  private static final Set<Field> OF_CONDITION = EnumSet.of(Field.VALUE, Field.DATE, Field.NOTE);

  private final FactWords words;
  private final FhirConcepts concepts;
  private final String conditions;
  private final String no;
  private final String yes;
  private final String present;

  FactResource(FactWords words, FhirConcepts concepts) {
    this.words = words;
    this.concepts = concepts;
    var settings = words.wording().release().settings();
    this.conditions = settings.getOrDefault("ConditionSectionSetting", "");
    this.no = settings.getOrDefault("NoSetting", "");
    this.yes = settings.getOrDefault("YesSetting", "");
    this.present = settings.getOrDefault("PresentSetting", "");
  }

  /** What a fact refers to besides the patient. */
  interface Owners {
    /** Returns the reference to the person who is this to the patient, or to a sample. */
    Map<String, Object> reference(String subject);

    /** Says whether it is a person rather than a sample. */
    boolean isPerson(String subject);
  }

  /**
   * Returns the resource without id and subject.
   *
   * @param more values of further terms that stand as parts of the same resource
   */
  Map<String, Object> of(Fact fact, List<Fact> more, Owners owners) {
    return isCondition(fact) && more.isEmpty() ? condition(fact) : observation(fact, more, owners);
  }

  private boolean isCondition(Fact fact) {
    String value = fact.get(Field.VALUE);
    return words.term(fact).map(Term::section).filter(conditions::equals).isPresent()
        && OF_CONDITION.containsAll(fact.fields().keySet())
        && words.isTerm(fact, Field.VALUE)
        && value.indexOf(';') < 0
        && (!fact.has(Field.DATE) || isDate(fact))
        && concepts.code(value, FhirConcepts.ABSENT).isEmpty();
  }

  private Map<String, Object> condition(Fact fact) {
    String value = fact.get(Field.VALUE);
    var resource = new LinkedHashMap<String, Object>();
    resource.put("resourceType", "Condition");
    var certainty = concepts.code(value, FhirConcepts.VERIFICATION);
    var course = concepts.code(value, FhirConcepts.CLINICAL);
    boolean isThere = words.wording().release().isWithin(value, present) || course.isPresent();
    course.ifPresent(
        code -> resource.put("clinicalStatus", FhirConcepts.plain(FhirConcepts.CLINICAL, code)));
    certainty
        .or(() -> concepts.code(yes, FhirConcepts.VERIFICATION).filter(code -> isThere))
        .ifPresent(
            code ->
                resource.put(
                    "verificationStatus", FhirConcepts.plain(FhirConcepts.VERIFICATION, code)));
    resource.put("code", concepts.of(fact.what()));
    resource.put("subject", Map.of());
    if (fact.has(Field.DATE)) {
      resource.put(value.equals(no) ? "recordedDate" : "onsetDateTime", fact.date());
    }
    if (certainty.isEmpty() && course.isEmpty()) {
      resource.put("stage", List.of(Map.of("summary", concepts.of(value))));
    }
    note(fact, resource);
    return resource;
  }

  private Map<String, Object> observation(Fact fact, List<Fact> more, Owners owners) {
    var resource = new LinkedHashMap<String, Object>();
    var parts = new ArrayList<Object>();
    resource.put("resourceType", "Observation");
    resource.put("status", "final");
    resource.put("code", concepts.of(fact.what()));
    resource.put("subject", Map.of());
    boolean isOwned = words.isTerm(fact, Field.SUBJECT) && isOne(fact, Field.SUBJECT);
    String owner = fact.get(Field.SUBJECT);
    if (isOwned && owners.isPerson(owner)) {
      resource.put("focus", List.of(owners.reference(owner)));
    }
    if (isDate(fact)) {
      resource.put("effectiveDateTime", fact.date());
    }
    value(fact, resource);
    if (words.isTerm(fact, Field.FLAG) && isOne(fact, Field.FLAG)) {
      resource.put(
          "interpretation",
          List.of(concepts.of(fact.get(Field.FLAG), FhirConcepts.INTERPRETATION)));
    } else {
      part(fact, Field.FLAG, parts);
    }
    note(fact, resource);
    if (isOwned && !owners.isPerson(owner)) {
      resource.put("specimen", owners.reference(owner));
    } else if (!isOwned) {
      part(fact, Field.SUBJECT, parts);
    }
    range(fact, resource, parts);
    if (fact.has(Field.DATE) && !isDate(fact)) {
      part(fact, Field.DATE, parts);
    }
    if (!isQuantity(fact)) {
      part(fact, Field.UNIT, parts);
    }
    for (Field field :
        List.of(Field.EPISODE, Field.WEEK, Field.DURING, Field.SOURCE, Field.SECTION)) {
      part(fact, field, parts);
    }
    for (Fact each : more) {
      var part = new LinkedHashMap<String, Object>();
      part.put("code", concepts.of(each.what()));
      value(each, part);
      parts.add(part);
    }
    if (!parts.isEmpty()) {
      resource.put("component", parts);
    }
    return resource;
  }

  private static boolean isDate(Fact fact) {
    return DATE.matcher(fact.date()).matches();
  }

  private static boolean isOne(Fact fact, Field field) {
    return fact.get(field).indexOf(';') < 0;
  }

  private boolean isQuantity(Fact fact) {
    return !words.isTerm(fact, Field.VALUE)
        && NUMBER.matcher(fact.get(Field.VALUE)).matches()
        && (fact.has(Field.UNIT) || !INTEGER.matcher(fact.get(Field.VALUE)).matches());
  }

  private void value(Fact fact, Map<String, Object> target) {
    String value = fact.get(Field.VALUE);
    if (value.isEmpty()) {
      return;
    }
    if (words.isTerm(fact, Field.VALUE) && isOne(fact, Field.VALUE)) {
      boolean isAbsent = concepts.code(value, FhirConcepts.ABSENT).isPresent();
      target.put(
          isAbsent ? "dataAbsentReason" : "valueCodeableConcept",
          isAbsent ? concepts.of(value, FhirConcepts.ABSENT) : concepts.of(value));
    } else if (isQuantity(fact)) {
      var number = NUMBER.matcher(value);
      number.matches();
      var quantity = concepts.quantity(new Numeral(number.group(2)), fact.get(Field.UNIT));
      if (number.group(1) != null) {
        quantity.put("comparator", number.group(1));
      }
      target.put("valueQuantity", quantity);
    } else if (INTEGER.matcher(value).matches()) {
      target.put("valueInteger", new Numeral(value));
    } else {
      target.put("valueString", value);
    }
  }

  private void range(Fact fact, Map<String, Object> resource, List<Object> parts) {
    var range = new LinkedHashMap<String, Object>();
    for (Field field : List.of(Field.LOW, Field.HIGH)) {
      var number = NUMBER.matcher(fact.get(field));
      if (number.matches() && number.group(1) == null) {
        range.put(
            field == Field.LOW ? "low" : "high",
            concepts.quantity(new Numeral(fact.get(field)), fact.get(Field.UNIT)));
      } else {
        part(fact, field, parts);
      }
    }
    if (!range.isEmpty()) {
      resource.put("referenceRange", List.of(range));
    }
  }

  private static void note(Fact fact, Map<String, Object> resource) {
    if (fact.has(Field.NOTE)) {
      resource.put("note", List.of(Map.of("text", fact.get(Field.NOTE))));
    }
  }

  /** Adds a field that has no element of its own; of several terms one part each. */
  private void part(Fact fact, Field field, List<Object> parts) {
    if (!fact.has(field)) {
      return;
    }
    boolean isTerm = words.isTerm(fact, field);
    String text = fact.get(field);
    for (String each : isTerm ? text.split(";") : new String[] {text}) {
      var part = new LinkedHashMap<String, Object>();
      part.put("code", concepts.of(Vocabulary.id(Vocabulary.property(field))));
      if (isTerm) {
        part.put("valueCodeableConcept", concepts.of(each));
      } else if (INTEGER.matcher(each).matches()) {
        part.put("valueInteger", new Numeral(each));
      } else {
        part.put("valueString", each);
      }
      parts.add(part);
    }
  }

  /**
   * Returns what was kept unread, in the words it had; its status says that it is not relied on.
   */
  Map<String, Object> unread(Fact fact) {
    var resource = new LinkedHashMap<String, Object>();
    resource.put("resourceType", "Observation");
    resource.put("status", "unknown");
    var code = FhirConcepts.plain(Vocabulary.NAMESPACE, Vocabulary.id(Vocabulary.UNREAD_FACT));
    if (!fact.what().isEmpty()) {
      code.put("text", fact.what());
    }
    resource.put("code", code);
    resource.put("subject", Map.of());
    var parts = new ArrayList<Object>();
    fact.fields()
        .forEach(
            (field, text) -> {
              var part = new LinkedHashMap<String, Object>();
              part.put("code", concepts.of(Vocabulary.id(Vocabulary.property(field))));
              part.put("valueString", text);
              parts.add(part);
            });
    if (!parts.isEmpty()) {
      resource.put("component", parts);
    }
    return resource;
  }
}
