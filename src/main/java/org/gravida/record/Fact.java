package org.gravida.record;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One fact as recorded: what it is about, and its fields in canonical spelling: terms by id,
 * numbers with a point, dates as {@code 2024}, {@code 2024-05}, {@code 2024-05-31} or {@code 8
 * months ago}.
 *
 * @param content everything but the date
 * @param date the date, or the empty string when the file says nothing
 * @param place where it stands in the file
 */
public record Fact(Content content, String date, Place place) {
  public Fact {
    requireNonNull(content, "content");
    requireNonNull(date, "date");
    requireNonNull(place, "place");
  }

  /**
   * Makes a fact from all its fields.
   *
   * @param what id of the ontology term, or the words of the file when no term was recognised
   * @param fields recorded fields only
   */
  public Fact(String what, Map<Field, String> fields, Place place) {
    this(new Content(what, fields), fields.getOrDefault(Field.DATE, ""), place);
  }

  /** Returns the id of the ontology term, or the words of the file. */
  public String what() {
    return content.what();
  }

  /** Returns the recorded fields, in the order of {@link Field}. */
  public Map<Field, String> fields() {
    if (date.isEmpty()) {
      return content.fields();
    }
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(content.fields());
    fields.put(Field.DATE, date);
    return Collections.unmodifiableMap(fields);
  }

  /** Returns the field's text, or the empty string when the file says nothing. */
  public String get(Field field) {
    return field == Field.DATE ? date : content.get(field);
  }

  public boolean has(Field field) {
    return field == Field.DATE ? !date.isEmpty() : content.has(field);
  }
}
