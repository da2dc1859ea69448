package org.gravida.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gravida.intake.coded.CodedDate;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.intake.json.JsonValue;

/** Looks elements up; what is not there, or is of another shape, is empty. */
final class Element {
  private static final JsonValue.Members NOTHING = new JsonValue.Members(List.of(), 0);
  private static final String INTERPRETATION = "interpretation";

  /** The element of the resources that stand within another. */
  static final String CONTAINED = "contained";

  private Element() {}

  /** Returns the element of this name. */
  static Optional<JsonValue> of(JsonValue.Members members, String name) {
    var entries = members.entries();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).key().equals(name)) {
        return Optional.of(entries.get(i).value());
      }
    }
    return Optional.empty();
  }

  static boolean has(JsonValue.Members members, String name) {
    return of(members, name).isPresent();
  }

  /** Returns the name of the first element that begins so, such as one of several types. */
  static String choice(JsonValue.Members members, String start) {
    return members.entries().stream()
        .map(JsonValue.Entry::key)
        .filter(key -> key.startsWith(start) && key.length() > start.length())
        .findFirst()
        .orElse("");
  }

  static String text(JsonValue.Members members, String name) {
    return of(members, name)
        .filter(JsonValue.Scalar.class::isInstance)
        .map(value -> ((JsonValue.Scalar) value).text().strip())
        .orElse("");
  }

  /** Returns an object; of a list of objects the first. */
  static JsonValue.Members object(JsonValue.Members members, String name) {
    var all = list(members, name);
    return all.isEmpty() ? NOTHING : all.get(0);
  }

  /** Returns the objects of a list, or one object as a list. */
  static List<JsonValue.Members> list(JsonValue.Members members, String name) {
    var value = of(members, name);
    if (value.isEmpty()) {
      return List.of();
    }
    var items = value.get() instanceof JsonValue.Items list ? list.items() : List.of(value.get());
    return items.stream()
        .filter(JsonValue.Members.class::isInstance)
        .map(JsonValue.Members.class::cast)
        .toList();
  }

  /** Returns a concept with its codes; without words its display stands for them. */
  static Codeable concept(JsonValue.Members members, String name) {
    return concept(object(members, name));
  }

  /** Returns the concept that an object is. */
  static Codeable concept(JsonValue.Members concept) {
    var codings = new ArrayList<Coding>();
    String words = text(concept, "text");
    String display = "";
    boolean isDisplayed = words.isEmpty();
    for (JsonValue.Members each : list(concept, "coding")) {
      String code = text(each, "code");
      String shown = text(each, "display");
      display = display.isEmpty() ? shown : display;
      isDisplayed |= shown.strip().equalsIgnoreCase(words.strip());
      if (!code.isEmpty()) {
        codings.add(new Coding(text(each, "system"), code));
      }
    }
    return new Codeable(codings, words.isEmpty() ? display : words, !isDisplayed);
  }

  /** Returns the codes of all concepts of a list as one thing. */
  static Codeable concepts(JsonValue.Members members, String name) {
    var codings = new ArrayList<Coding>();
    String words = "";
    for (JsonValue.Members each : list(members, name)) {
      var concept = concept(each);
      codings.addAll(concept.codings());
      words = words.isEmpty() ? concept.text() : words;
    }
    return new Codeable(codings, words);
  }

  /**
   * Returns a state that may also stand as a bare code, or in words: these are taken for codes of
   * the vocabulary that FHIR names for it, and it is for others to say whether there is such a
   * code.
   */
  static Codeable state(JsonValue.Members members, String name, String system) {
    String bare = text(members, name);
    if (!bare.isEmpty()) {
      return Codeable.of(new Coding(system, bare.toLowerCase(Locale.ROOT)));
    }
    var codings = new ArrayList<Coding>();
    String words = "";
    for (JsonValue.Members each : list(members, name)) {
      var concept = concept(each);
      words = words.isEmpty() ? concept.text() : words;
      for (Coding coding : concept.codings()) {
        boolean isOwn = coding.system().isEmpty() || isState(coding.system(), system);
        codings.add(isOwn ? new Coding(system, coding.code().toLowerCase(Locale.ROOT)) : coding);
      }
    }
    if (!words.isEmpty() && codings.stream().noneMatch(each -> each.system().equals(system))) {
      codings.add(new Coding(system, words.toLowerCase(Locale.ROOT)));
    }
    return new Codeable(codings, words);
  }

  /** Says whether a name is that of a vocabulary in this or an earlier release of FHIR. */
  private static boolean isState(String name, String system) {
    String last = system.substring(system.lastIndexOf('/'));
    return name.toLowerCase(Locale.ROOT).endsWith(last);
  }

  /**
   * Returns all interpretations; one without a system, or in words alone, as a code of the
   * vocabulary that FHIR names for them. Words beside such a code are one without a system.
   */
  static Codeable interpretations(JsonValue.Members members, String system) {
    var codings = new ArrayList<Coding>();
    String words = text(members, INTERPRETATION);
    if (!words.isEmpty()) {
      codings.add(new Coding(system, words));
    }
    for (JsonValue.Members each : list(members, INTERPRETATION)) {
      var concept = concept(each);
      words = words.isEmpty() ? concept.text() : words;
      for (Coding coding : concept.codings()) {
        codings.add(coding.system().isEmpty() ? new Coding(system, coding.code()) : coding);
      }
      if (!text(each, "text").isEmpty() || concept.codings().isEmpty()) {
        boolean isBeside =
            concept.codings().stream()
                .anyMatch(other -> List.of("", system).contains(other.system()));
        codings.add(new Coding(isBeside ? "" : system, concept.text()));
      }
    }
    return new Codeable(codings, words);
  }

  /** Returns when a moment was, or when a period began. */
  static CodedDate date(JsonValue.Members members, String name) {
    return CodedDate.of(
        of(members, name).filter(JsonValue.Members.class::isInstance).isPresent()
            ? text(object(members, name), "start")
            : text(members, name));
  }

  /** Returns the first of several dates that is said. */
  static CodedDate date(JsonValue.Members members, List<String> names) {
    return names.stream()
        .map(name -> date(members, name))
        .filter(date -> !date.written().isEmpty())
        .findFirst()
        .orElse(CodedDate.unknown());
  }

  /** Says whether an element of this name stands anywhere in it, but in a resource within it. */
  static boolean isAnywhere(JsonValue value, String name) {
    if (value instanceof JsonValue.Items list) {
      return list.items().stream().anyMatch(each -> isAnywhere(each, name));
    }
    return value instanceof JsonValue.Members members
        && members.entries().stream()
            .filter(each -> !each.key().equals(CONTAINED))
            .anyMatch(each -> each.key().equals(name) || isAnywhere(each.value(), name));
  }
}
