package org.gravida.intake.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gravida.intake.coded.Codeable;
import org.gravida.intake.coded.Coding;
import org.gravida.intake.json.JsonValue;

/** Looks elements up; what is not there, or is of another shape, is empty. */
final class Element {
  private static final JsonValue.Members NOTHING = new JsonValue.Members(List.of(), 0);
  private static final int DAY = 10;

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
    String display = "";
    for (JsonValue.Members each : list(concept, "coding")) {
      String code = text(each, "code");
      display = display.isEmpty() ? text(each, "display") : display;
      if (!code.isEmpty()) {
        codings.add(new Coding(text(each, "system"), code));
      }
    }
    String words = text(concept, "text");
    return new Codeable(codings, words.isEmpty() ? display : words);
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

  /** Returns the day, month or year of a moment, or of the beginning of a period. */
  static String date(JsonValue.Members members, String name) {
    String moment =
        of(members, name).filter(JsonValue.Members.class::isInstance).isPresent()
            ? text(object(members, name), "start")
            : text(members, name);
    if (!moment.matches("\\d{4}(-\\d\\d(-\\d\\d([T ].*)?)?)?")) {
      return "";
    }
    String date = moment.length() > DAY ? moment.substring(0, DAY) : moment;
    return exists(date) ? date : "";
  }

  /** Says whether the calendar has a year, month or day of this form. */
  private static boolean exists(String date) {
    try {
      LocalDate.parse(date + "0000-01-01".substring(date.length()));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Returns the first of several dates that is there. */
  static String date(JsonValue.Members members, List<String> names) {
    return names.stream()
        .map(name -> date(members, name))
        .filter(date -> !date.isEmpty())
        .findFirst()
        .orElse("");
  }
}
