package org.gravida.intake.wording;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import org.gravida.record.Field;
import org.gravida.record.Fields;

/**
 * One fact in the words of the file, before anything is checked.
 *
 * @param place where it stands in the file
 * @param words what stands there
 */
public record RawFact(String place, Words words) {
  private static final int LONGEST_REMEMBERED = 300;

  public RawFact {
    requireNonNull(place, "place");
    requireNonNull(words, "words");
  }

  /**
   * The words of a fact, wherever they stand: a cohort says the same again and again.
   *
   * @param section id of the section they stand in, or empty when the file does not say
   * @param what the words that name the term
   * @param fields words of each field that is not blank
   * @param readable false when the reader has already reported why they cannot be trusted
   */
  public record Words(String section, String what, Map<Field, String> fields, boolean readable) {
    public Words {
      requireNonNull(section, "section");
      requireNonNull(what, "what");
      if (!(fields instanceof Fields)) {
        var clean = new EnumMap<Field, String>(Field.class);
        fields.forEach(
            (field, text) -> {
              if (!text.isBlank()) {
                clean.put(field, Excerpt.clean(text));
              }
            });
        fields = Fields.copyOf(clean);
      }
    }

    /** Says whether there is not much to be kept when these words are remembered. */
    public boolean isShort() {
      int length = what.length();
      for (String text : fields.values()) {
        length += text.length();
      }
      return length < LONGEST_REMEMBERED;
    }
  }

  public RawFact(
      String place, String section, String what, Map<Field, String> fields, boolean readable) {
    this(place, new Words(section, what, fields, readable));
  }

  public static RawFact of(String place, String section, String what, Map<Field, String> fields) {
    return new RawFact(place, section, what, fields, true);
  }

  public static RawFact unreadable(String place, String what, Map<Field, String> fields) {
    return new RawFact(place, "", what, fields, false);
  }

  public String section() {
    return words.section();
  }

  public String what() {
    return words.what();
  }

  public Map<Field, String> fields() {
    return words.fields();
  }

  public boolean readable() {
    return words.readable();
  }

  /** Returns a copy that says more. */
  RawFact with(Field field, String text) {
    var more = new EnumMap<Field, String>(Field.class);
    more.putAll(fields());
    more.put(field, text);
    return new RawFact(place, section(), what(), more, readable());
  }
}
