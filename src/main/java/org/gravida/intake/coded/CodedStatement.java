package org.gravida.intake.coded;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.record.Field;
import org.gravida.record.Place;

/**
 * One thing that a file says of a person, whatever its format.
 *
 * @param place where it stands
 * @param kind whether it says that something is there, answers a question or tells an act
 * @param what what it is about
 * @param answer what was found; of a state the week of the pregnancy in which it came, or none
 * @param certainty how sure it is, in codes, or nothing
 * @param course how it went on, in codes, or nothing
 * @param isDenied whether the format itself says that it is absent
 * @param when when it began, was found or was done
 * @param whose of whom it is said
 * @param group what it belongs to together with other statements, or empty
 * @param doubt why the format forbids to rely on it, as the rest of a sentence about it, or empty
 * @param more of what is said in the ontology's own codes, the fields for which the format has no
 *     place of its own
 */
public record CodedStatement(
    Place place,
    Kind kind,
    Codeable what,
    CodedAnswer answer,
    Codeable certainty,
    Codeable course,
    boolean isDenied,
    CodedDate when,
    Whose whose,
    String group,
    String doubt,
    Map<Field, String> more) {
  /** The one code that formats without a code for it share. */
  private static final Codeable OVER =
      Codeable.of(
          new Coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "resolved"));

  /** What sort of statement it is. */
  public enum Kind {
    /** Something is there, or is not. */
    STATE,
    /** Something was asked or examined, with what was found. */
    QUESTION,
    /** Something was done. */
    ACT
  }

  /**
   * Of whom something is said.
   *
   * @param who the patient herself, a relative of hers, or another
   * @param relationship what a relative is to the patient, or of what kind a sample is or how it is
   *     called, in codes or words; nothing for the others
   */
  public record Whose(Who who, Codeable relationship) {
    /** Who it can be. */
    public enum Who {
      /** The patient herself. */
      OWN,
      /** A person of whom the file says what she or he is to the patient. */
      RELATED,
      /** Somebody, or something, of whom the file does not say more. */
      OTHER,
      /** Something that is no person, such as another entry. */
      UNCLEAR,
      /** The patient, unless what it is a part of was somebody else's. */
      PART,
      /** The patient, unless a sample of this kind is somebody else's. */
      SAMPLE,
      /** The patient, unless a sample of which the file tells no kind was somebody else's. */
      LABEL
    }

    public Whose {
      requireNonNull(who, "who");
      requireNonNull(relationship, "relationship");
    }

    /** Returns the patient herself. */
    public static Whose own() {
      return new Whose(Who.OWN, Codeable.nothing());
    }

    /** Returns a person who is this to the patient. */
    public static Whose related(Codeable relationship) {
      return new Whose(Who.RELATED, relationship);
    }

    /** Returns something that is no person. */
    public static Whose unclear() {
      return new Whose(Who.UNCLEAR, Codeable.nothing());
    }

    /** Returns the patient, of whom it is a part of something. */
    public static Whose part() {
      return new Whose(Who.PART, Codeable.nothing());
    }

    /** Returns the patient, or the owner of a sample of this kind. */
    public static Whose sample(Codeable kind) {
      return new Whose(Who.SAMPLE, kind);
    }

    /** Returns the patient, or the owner of a sample that is only called or placed so. */
    public static Whose labelled(Codeable label) {
      return new Whose(Who.LABEL, label);
    }

    /** Returns somebody else. */
    public static Whose other() {
      return new Whose(Who.OTHER, Codeable.nothing());
    }

    /** Says whether it depends on a sample. */
    boolean isSample() {
      return who == Who.SAMPLE || who == Who.LABEL;
    }
  }

  public CodedStatement {
    requireNonNull(place, "place");
    requireNonNull(kind, "kind");
    requireNonNull(what, "what");
    requireNonNull(answer, "answer");
    requireNonNull(certainty, "certainty");
    requireNonNull(course, "course");
    requireNonNull(when, "when");
    requireNonNull(whose, "whose");
    requireNonNull(group, "group");
    requireNonNull(doubt, "doubt");
    more = Map.copyOf(more);
  }

  /** A statement of which the format holds every part in a place of its own. */
  public CodedStatement(
      Place place,
      Kind kind,
      Codeable what,
      CodedAnswer answer,
      Codeable certainty,
      Codeable course,
      boolean isDenied,
      CodedDate when,
      Whose whose,
      String group,
      String doubt) {
    this(
        place, kind, what, answer, certainty, course, isDenied, when, whose, group, doubt,
        Map.of());
  }

  /** A statement of the patient herself that nothing limits. */
  public static CodedStatement of(
      Place place, Kind kind, Codeable what, CodedAnswer answer, CodedDate when) {
    return new CodedStatement(
        place,
        kind,
        what,
        answer,
        Codeable.nothing(),
        Codeable.nothing(),
        false,
        when,
        Whose.own(),
        "",
        "");
  }

  /** Returns the course of what is over. */
  public static Codeable over() {
    return OVER;
  }

  /** Returns the day, month or year of it, or empty. */
  String date() {
    return when.day();
  }

  /** Returns the same, which the format forbids to rely on; a reason that is empty says nothing. */
  public CodedStatement doubted(String reason) {
    return reason.isEmpty() || !doubt.isEmpty()
        ? this
        : new CodedStatement(
            place, kind, what, answer, certainty, course, isDenied, when, whose, group, reason,
            more);
  }

  /** Returns the same of another person. */
  public CodedStatement of(Whose other) {
    return new CodedStatement(
        place, kind, what, answer, certainty, course, isDenied, when, other, group, doubt, more);
  }

  /** Returns the same as a part of a group. */
  public CodedStatement in(String other) {
    return new CodedStatement(
        place, kind, what, answer, certainty, course, isDenied, when, whose, other, doubt, more);
  }

  /** Returns the same with fields for which the format has no place of its own. */
  public CodedStatement with(Map<Field, String> fields) {
    return new CodedStatement(
        place, kind, what, answer, certainty, course, isDenied, when, whose, group, doubt, fields);
  }
}
