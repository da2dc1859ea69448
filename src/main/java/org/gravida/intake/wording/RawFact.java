package org.gravida.intake.wording;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import org.gravida.record.Content;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Place;

/**
 * One fact in the words of the file, before anything is checked.
 *
 * @param place where it stands in the file
 * @param section id of the section it stands in, or empty when the file does not say
 * @param words what it says apart from its date, each field {@linkplain Excerpt#clean clean}
 * @param date the words of its date, clean, or the empty string
 * @param dateIn the field where these words stand: a term without values may have its date there
 * @param readable false when the reader has already reported why it cannot be trusted
 */
public record RawFact(
    Place place, String section, Content words, String date, Field dateIn, boolean readable) {
  public RawFact {
    requireNonNull(place, "place");
    requireNonNull(section, "section");
    requireNonNull(words, "words");
    requireNonNull(date, "date");
    requireNonNull(dateIn, "dateIn");
  }

  /**
   * Takes the words of each field as they stand in the file; a blank field or a lone dash says
   * nothing.
   *
   * @param what the words that name the term
   */
  public RawFact(
      Place place, String section, String what, Map<Field, String> fields, boolean readable) {
    this(place, section, new Fact(what, clean(fields), place), readable);
  }

  private RawFact(Place place, String section, Fact words, boolean readable) {
    this(place, section, words.content(), words.date(), Field.DATE, readable);
  }

  private static Map<Field, String> clean(Map<Field, String> fields) {
    var clean = new EnumMap<Field, String>(Field.class);
    fields.forEach(
        (field, text) -> {
          String said = Excerpt.said(text);
          if (!said.isEmpty()) {
            clean.put(field, said);
          }
        });
    return clean;
  }

  public static RawFact of(Place place, String section, String what, Map<Field, String> fields) {
    return new RawFact(place, section, what, fields, true);
  }

  public static RawFact unreadable(Place place, String what, Map<Field, String> fields) {
    return new RawFact(place, "", what, fields, false);
  }

  /** Returns the words that name the term. */
  public String what() {
    return words.what();
  }

  /** Returns the same words in another place, with another date, which must be clean. */
  public RawFact dated(Place otherPlace, String otherDate, Field in) {
    return new RawFact(otherPlace, section, words, otherDate, in, readable);
  }

  /** Returns the same words, kept unread. */
  public RawFact unread() {
    return new RawFact(place, section, words, date, dateIn, false);
  }

  /** Returns the words of each field that is not blank. */
  public Map<Field, String> fields() {
    return asWritten().fields();
  }

  /** Returns the same under another name. */
  public RawFact named(String what) {
    return new RawFact(place, section, what, fields(), readable);
  }

  /** Returns the words as a fact that was kept without being understood. */
  public Fact asWritten() {
    if (dateIn == Field.DATE || date.isEmpty()) {
      return new Fact(words, date, place);
    }
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(words.fields());
    fields.put(dateIn, date);
    return new Fact(words.what(), fields, place);
  }

  /** Returns a copy that says more. */
  public RawFact with(Field field, String text) {
    var more = new EnumMap<Field, String>(Field.class);
    more.putAll(fields());
    more.put(field, text);
    return new RawFact(place, section, words.what(), more, readable);
  }
}
