package org.gravida.record;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The recorded fields of a fact with their texts, in the order of {@link Field}; immutable. */
@SuppressWarnings("EnumOrdinal") // as EnumMap, faster to copy and to compare
public final class Fields extends AbstractMap<Field, String> {
  private static final Field[] ALL = Field.values();

  private final String[] texts;
  private final int hash;
  private final int spread;
  private final int length;

  private Fields(String[] texts) {
    this.texts = texts;
    int sum = 0;
    int mixed = 0;
    int all = 0;
    for (Field each : ALL) {
      String text = texts[each.ordinal()];
      int own = text == null ? 0 : text.hashCode();
      sum += text == null ? 0 : each.hashCode() ^ own;
      all += text == null ? 0 : text.length();
      mixed = (Integer.rotateLeft(mixed, 7) ^ own) * 0x9E3779B1;
    }
    hash = sum;
    length = all;
    spread = mixed ^ (mixed >>> 15);
  }

  /** Returns these fields; what is immutable already is shared. */
  public static Fields copyOf(Map<Field, String> fields) {
    if (fields instanceof Fields same) {
      return same;
    }
    String[] texts = new String[ALL.length];
    fields.forEach((field, text) -> texts[field.ordinal()] = requireNonNull(text));
    return new Fields(texts);
  }

  /** Returns a hash that tells similar texts apart, as the one of a map does not. */
  public int spread() {
    return spread;
  }

  /** Returns the number of characters of all texts. */
  public int length() {
    return length;
  }

  @Override
  public String get(Object field) {
    return field instanceof Field one ? texts[one.ordinal()] : null;
  }

  @Override
  public boolean containsKey(Object field) {
    return get(field) != null;
  }

  @Override
  public Set<Entry<Field, String>> entrySet() {
    var entries = new EnumMap<Field, String>(Field.class);
    for (Field each : ALL) {
      if (texts[each.ordinal()] != null) {
        entries.put(each, texts[each.ordinal()]);
      }
    }
    return Collections.unmodifiableMap(entries).entrySet();
  }

  @Override
  public boolean equals(Object other) {
    if (other instanceof Fields fields) {
      return this == other || (spread == fields.spread && Arrays.equals(texts, fields.texts));
    }
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
