package org.gravida.intake.phenopacket;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.intake.json.JsonValue;

/**
 * A message of a packet, whose fields may be written {@code likeThis} or {@code like_this}. What is
 * not there, or is of another shape, is empty.
 *
 * @param members its fields as written
 */
record Message(JsonValue.Members members) {
  private static final Message NOTHING = new Message(new JsonValue.Members(List.of(), 0));

  private Optional<JsonValue> value(String field) {
    var entries = members.entries();
    for (int i = 0; i < entries.size(); i++) {
      if (isNamed(entries.get(i).key(), field)) {
        return Optional.of(entries.get(i).value());
      }
    }
    return Optional.empty();
  }

  /** Says whether a key is a field, written in either way. */
  private static boolean isNamed(String key, String field) {
    return key.equals(field)
        || (key.indexOf('_') > 0 && key.replace("_", "").equalsIgnoreCase(field));
  }

  boolean isEmpty() {
    return members.entries().isEmpty();
  }

  /** Says whether a field holds something that has parts. */
  boolean has(String field) {
    return value(field).filter(each -> !(each instanceof JsonValue.Scalar)).isPresent();
  }

  /** Returns a text, number or truth value as written. */
  String text(String field) {
    return value(field)
        .filter(JsonValue.Scalar.class::isInstance)
        .map(each -> ((JsonValue.Scalar) each).text().strip())
        .orElse("");
  }

  /** Returns the names of its fields other than these, as written. */
  List<String> others(List<String> fields) {
    return members.entries().stream()
        .map(JsonValue.Entry::key)
        .filter(key -> fields.stream().noneMatch(field -> isNamed(key, field)))
        .toList();
  }

  /** Says whether a truth value is true. */
  boolean is(String field) {
    return List.of("yes", "true").contains(text(field).toLowerCase(Locale.ROOT));
  }

  /** Says whether something is stated that is no truth value. */
  boolean isUnclear(String field) {
    return !List.of("", "yes", "true", "no", "false")
        .contains(text(field).toLowerCase(Locale.ROOT));
  }

  /**
   * Returns one of a list of names, in whatever case or written as its number; without it the
   * first, and what is written if it is none of them.
   */
  String choice(String field, List<String> names) {
    String text = text(field);
    String name = text.toUpperCase(Locale.ROOT);
    if (text.isEmpty() || names.contains(name)) {
      return text.isEmpty() ? names.get(0) : name;
    }
    for (int i = 0; i < names.size(); i++) {
      if (text.equals(String.valueOf(i))) {
        return names.get(i);
      }
    }
    return text;
  }

  Message message(String field) {
    return value(field)
        .filter(JsonValue.Members.class::isInstance)
        .map(each -> new Message((JsonValue.Members) each))
        .orElse(NOTHING);
  }

  /** Returns the messages of a list; one that stands alone is a list of one. */
  List<Message> messages(String field) {
    var found = value(field);
    if (found.isEmpty()) {
      return List.of();
    }
    var items = found.get() instanceof JsonValue.Items list ? list.items() : List.of(found.get());
    return items.stream()
        .filter(JsonValue.Members.class::isInstance)
        .map(each -> new Message((JsonValue.Members) each))
        .toList();
  }

  /** Returns the class of an ontology that a field names. */
  Codeable concept(String field) {
    return message(field).concept();
  }

  /** Returns the class of an ontology that this is. */
  Codeable concept() {
    String id = text("id");
    return new Codeable(id.isEmpty() ? List.of() : List.of(Coding.compact(id)), text("label"));
  }
}
