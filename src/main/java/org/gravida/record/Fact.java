package org.gravida.record;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One fact as recorded: what it is about, and its fields in canonical spelling.
 *
 * @param what id of the ontology term, or the words of the file when no term was recognised
 * @param fields recorded fields only, in the order of {@link Field}; terms by id, numbers with a
 *     point, dates as {@code 2024}, {@code 2024-05}, {@code 2024-05-31} or {@code 8 months ago}
 * @param place where it stands in the file
 */
public record Fact(String what, Map<Field, String> fields, String place) {
  public Fact {
    requireNonNull(what, "what");
    requireNonNull(place, "place");
    var copy = new EnumMap<Field, String>(Field.class);
    copy.putAll(fields);
    fields = Collections.unmodifiableMap(copy);
  }

  /** Returns the field's text, or the empty string when the file says nothing. */
  public String get(Field field) {
    return fields.getOrDefault(field, "");
  }

  public boolean has(Field field) {
    return fields.containsKey(field);
  }
}
