package org.gravida.record;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a fact says apart from its date. Many facts of a cohort have the same content and differ in
 * nothing but their day; they share one object, whose hash is computed once.
 */
public final class Content {
  private final String what;
  private final EnumMap<Field, String> fields = new EnumMap<>(Field.class);
  private final int hash;

  /**
   * Keeps everything but the date.
   *
   * @param what id of the ontology term, or the words of the file when no term was recognised
   * @param fields recorded fields
   */
  public Content(String what, Map<Field, String> fields) {
    this.what = requireNonNull(what, "what");
    this.fields.putAll(fields);
    this.fields.remove(Field.DATE);
    int sum = what.hashCode();
    for (String text : this.fields.values()) {
      sum = 31 * sum + text.hashCode();
    }
    this.hash = sum;
  }

  public String what() {
    return what;
  }

  /** Returns the recorded fields, in the order of {@link Field}. */
  public Map<Field, String> fields() {
    return Collections.unmodifiableMap(fields);
  }

  /** Returns the field's text, or the empty string when the file says nothing. */
  public String get(Field field) {
    String text = fields.get(field);
    return text == null ? "" : text;
  }

  public boolean has(Field field) {
    return fields.containsKey(field);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Content content
            && hash == content.hash
            && what.equals(content.what)
            && fields.equals(content.fields));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return what + fields;
  }
}
