package org.gravida.intake.wording;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import org.gravida.record.Field;

/**
 * One fact in the words of the file, before anything is checked.
 *
 * @param place where it stands in the file
 * @param section id of the section it stands in, or empty when the file does not say
 * @param what the words that name the term
 * @param fields words of each field that is not blank
 * @param readable false when the reader has already reported why it cannot be trusted
 */
public record RawFact(
    String place, String section, String what, Map<Field, String> fields, boolean readable) {
  public RawFact {
    requireNonNull(place, "place");
    requireNonNull(section, "section");
    requireNonNull(what, "what");
    var copy = new EnumMap<Field, String>(Field.class);
    fields.forEach(
        (field, text) -> {
          if (!text.isBlank()) {
            copy.put(field, Excerpt.clean(text));
          }
        });
    fields = copy;
  }

  public static RawFact of(String place, String section, String what, Map<Field, String> fields) {
    return new RawFact(place, section, what, fields, true);
  }

  public static RawFact unreadable(String place, String what, Map<Field, String> fields) {
    return new RawFact(place, "", what, fields, false);
  }

  /** Returns a copy that says more. */
  RawFact with(Field field, String text) {
    var more = new EnumMap<Field, String>(Field.class);
    more.putAll(fields);
    more.put(field, text);
    return new RawFact(place, section, what, more, readable);
  }
}
