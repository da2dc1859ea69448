package org.gravida.intake.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.intake.wording.UnknownFields;
import org.gravida.record.Field;

/** The keys of one object, sorted into the term's name, fields, and the rest. */
final class JsonParts {
  private final JsonWords words;
  private final Map<Field, String> fields = new EnumMap<>(Field.class);
  private final List<JsonValue.Entry> rest = new ArrayList<>(0);
  private final IdentityHashMap<JsonValue.Entry, Optional<UnknownFields.Doubt>> repeated =
      new IdentityHashMap<>(0);
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
      } else if (!isNamedAgain(entry, termKey)) {
        field(entry, valueKey);
      }
    }
  }

  private boolean isNamedAgain(JsonValue.Entry entry, String termKey) {
    return words.isTerm(entry.key(), termKey)
        && words.unknown().areAlike(what, entry.value().words());
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
    } else {
      field(entry, slot.get());
    }
  }

  /** Fills a field, unless it is filled: what says the same once more says nothing. */
  private void field(JsonValue.Entry entry, TermLexicon.Slot slot) {
    String said = slot.words(entry.value().words());
    String before = fields.get(slot.field());
    if (before == null || words.unknown().isMissing(before)) {
      fields.put(slot.field(), said);
    } else if (!words.unknown().areAlike(before, said)) {
      rest.add(entry);
      boolean isNote = slot.field() == Field.NOTE || slot.field() == Field.SOURCE;
      String name = words.wording().name(slot.field());
      repeated.put(
          entry,
          isNote
              ? Optional.empty()
              : Optional.of(UnknownFields.Doubt.twice(what, name, before, said)));
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
   * Returns why one of the rest leaves the fact unread; empty if it does not.
   *
   * @param name the words that name the fact
   */
  Optional<UnknownFields.Doubt> doubt(String name, JsonValue.Entry entry) {
    return isRepeated(entry)
        ? repeated.get(entry)
        : words.unknown().besideFact(name, entry.key(), entry.value().words());
  }

  /** Says whether one of the rest is a field once more. */
  boolean isRepeated(JsonValue.Entry entry) {
    return !repeated.isEmpty() && repeated.containsKey(entry);
  }
}
