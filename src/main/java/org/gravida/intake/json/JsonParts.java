package org.gravida.intake.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Field;

/** The keys of one object, sorted into the term's name, fields, and the rest. */
final class JsonParts {
  private final JsonWords words;
  private final Map<Field, String> fields = new EnumMap<>(Field.class);
  private final List<JsonValue.Entry> rest = new ArrayList<>(0);
  private final List<JsonValue.Entry> repeated = new ArrayList<>(0);
  private final List<JsonValue.Entry> otherValues = new ArrayList<>(0);
  private String what = "";

  /**
   * Sorts the keys of an object.
   *
   * @param valueKey the key that holds the value, or the empty string
   * @param termKey the key that names the term, or the empty string
   */
  JsonParts(JsonValue.Members members, String valueKey, String termKey, JsonWords words) {
    this.words = words;
    for (JsonValue.Entry entry : members.entries()) {
      if (JsonWords.isHelp(entry.key()) || entry.value().isBlank()) {
        continue;
      }
      if (what.isEmpty() && words.isTerm(entry.key(), termKey)) {
        what = Excerpt.clean(entry.value().words());
      } else {
        field(entry, valueKey);
      }
    }
  }

  private void field(JsonValue.Entry entry, String valueKey) {
    var slot = words.slot(entry.key(), valueKey);
    if (slot.isEmpty()) {
      rest.add(entry);
    } else if (slot.get().field() == Field.VALUE
        && entry.value() instanceof JsonValue.Members inner) {
      inner.entries().stream()
          .filter(each -> !JsonWords.isHelp(each.key()) && !each.value().isBlank())
          .forEach(each -> field(each, ""));
    } else if (fields.containsKey(slot.get().field())) {
      rest.add(entry);
      repeated.add(entry);
      Field field = slot.get().field();
      if ((field == Field.VALUE || field == Field.FLAG)
          && !fields.get(field).equals(slot.get().words(entry.value().words()))) {
        otherValues.add(entry);
      }
    } else {
      fields.put(slot.get().field(), slot.get().words(entry.value().words()));
    }
  }

  /** Returns the words that name the term, or the empty string. */
  String what() {
    return what;
  }

  /** Returns the words of the fields; the caller may add to them. */
  Map<Field, String> fields() {
    return fields;
  }

  /** Returns the entries that are no fields, or fields once more. */
  List<JsonValue.Entry> rest() {
    return rest;
  }

  /**
   * Says whether one of the rest may be the value: said once more and otherwise, or under an
   * unknown name where no value is stated.
   */
  boolean mayBeValue(JsonValue.Entry entry) {
    return repeated.contains(entry)
        ? otherValues.contains(entry)
        : !fields.containsKey(Field.VALUE) && !entry.value().isBlank();
  }

  /** Says whether one of the rest may say whose the fact is, which then nobody knows. */
  boolean mayBeSubject(JsonValue.Entry entry) {
    var slot = words.slot(entry.key(), "");
    return slot.isPresent()
        ? slot.get().field() == Field.SUBJECT
            && !fields.get(Field.SUBJECT).equals(slot.get().words(entry.value().words()))
        : words.mayBeSubject(entry);
  }

  /** Returns those of the rest that are fields once more. */
  List<JsonValue.Entry> repeated() {
    return repeated;
  }

  /** Says whether one of the rest is a field once more. */
  boolean isRepeated(JsonValue.Entry entry) {
    return repeated.contains(entry);
  }
}
