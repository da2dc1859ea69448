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
  public record Words(String section, String what, Fields fields, boolean readable) {
    public Words {
      requireNonNull(section, "section");
      requireNonNull(what, "what");
      requireNonNull(fields, "fields");
    }

    public Words(String section, String what, Map<Field, String> fields, boolean readable) {
      this(section, what, clean(fields), readable);
    }

    private static Fields clean(Map<Field, String> fields) {
      if (fields instanceof Fields clean) {
        return clean;
      }
      var clean = new EnumMap<Field, String>(Field.class);
      fields.forEach(
          (field, text) -> {
            if (!text.isBlank()) {
              clean.put(field, Excerpt.clean(text));
            }
          });
      return Fields.copyOf(clean);
    }

    @Override
    public int hashCode() {
      return 31 * fields.spread() + what.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Words words
          && what.equals(words.what)
          && fields.equals(words.fields)
          && section.equals(words.section)
          && readable == words.readable;
    }

    /** Says whether there is not much to be kept when these words are remembered. */
    public boolean isShort() {
      return what.length() + fields.length() < LONGEST_REMEMBERED;
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

  public Fields fields() {
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
