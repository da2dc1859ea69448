package org.gravida.intake.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.intake.wording.UnknownFields;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.record.BoundedCache;
import org.gravida.record.Field;
import org.gravida.record.Place;

/** What the keys of JSON objects mean. Not safe for several threads. */
public final class JsonWords {
  private static final int MOST = 10_000;
  private static final String WHAT = Dictionary.fold(Reserved.WHAT);

  private final TermLexicon wording;
  private final UnknownFields unknown;
  private final Map<String, Section> sections = new HashMap<>();
  private final BoundedCache<String, String> folded = new BoundedCache<>(MOST);
  private final BoundedCache<String, Optional<TermLexicon.Slot>> slots = new BoundedCache<>(MOST);

  /** Remembers nothing yet. */
  public JsonWords(TermLexicon wording) {
    this.wording = wording;
    this.unknown = new UnknownFields(wording);
    for (Section section : wording.release().sections()) {
      if (!section.key().isEmpty()) {
        sections.putIfAbsent(Dictionary.fold(section.key()), section);
      }
    }
  }

  TermLexicon wording() {
    return wording;
  }

  /** Says whether a key is there for the person who fills the file in. */
  static boolean isHelp(String key) {
    return key.equals(Reserved.HELP) || key.equals(Reserved.SCHEMA);
  }

  /** Says whether two words are the same, whatever their spelling. */
  boolean is(String key, String name) {
    return key.equals(name) || folded(key).equals(folded(name));
  }

  /** Says whether an object has such a key. */
  boolean isIn(JsonValue.Members members, String name) {
    for (JsonValue.Entry each : members.entries()) {
      if (is(each.key(), name)) {
        return true;
      }
    }
    return false;
  }

  boolean isPatient(String key) {
    return Reserved.isFoldedPatient(folded(key));
  }

  /** Says whether a key of a section's items names their term. */
  boolean isTerm(String key, String termKey) {
    if (termKey.isEmpty() || key.equals(termKey)) {
      return !termKey.isEmpty();
    }
    String name = folded(key);
    return name.equals(folded(termKey)) || name.equals(WHAT);
  }

  /** Returns the section that stands under a key of a patient. */
  Optional<Section> section(String key) {
    return Optional.ofNullable(sections.get(folded(key)));
  }

  /**
   * Returns the field that stands under a key of an object.
   *
   * @param valueKey the key of the section that holds the value, or the empty string
   */
  Optional<TermLexicon.Slot> slot(String key, String valueKey) {
    return !valueKey.isEmpty() && is(key, valueKey)
        ? Optional.of(new TermLexicon.Slot(Field.VALUE, ""))
        : slots.of(key, this::slot);
  }

  private Optional<TermLexicon.Slot> slot(String key) {
    return is(key, Reserved.NUMBER)
        ? Optional.of(new TermLexicon.Slot(Field.EPISODE, ""))
        : wording.slot(key);
  }

  UnknownFields unknown() {
    return unknown;
  }

  /** Puts a fact into raw words; the date of a term without values may stand in its value. */
  public RawFact fact(Place where, String section, String what, Map<Field, String> fields) {
    String value = fields.getOrDefault(Field.VALUE, "");
    boolean isDated = !Excerpt.said(fields.getOrDefault(Field.DATE, "")).isEmpty();
    if (isDated || Excerpt.said(value).isEmpty() || !isMoment(section, what)) {
      return RawFact.of(where, section, what, fields);
    }
    var rest = new HashMap<Field, String>(fields);
    rest.remove(Field.VALUE);
    return RawFact.of(where, section, what, rest).dated(where, Excerpt.clean(value), Field.VALUE);
  }

  private boolean isMoment(String section, String what) {
    var terms = wording.recordable(what, section);
    return terms.size() == 1 && terms.get(0).valueType() == ValueType.NONE;
  }

  private String folded(String word) {
    return folded.of(word, Dictionary::fold);
  }
}
