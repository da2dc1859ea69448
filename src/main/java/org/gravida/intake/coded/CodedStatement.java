package org.gravida.intake.coded;

import static java.util.Objects.requireNonNull;

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
 * @param date when it began, was found or was done: a day, a month, a year, or empty
 * @param whose of whom it is said
 * @param group what it belongs to together with other statements, or empty
 */
public record CodedStatement(
    Place place,
    Kind kind,
    Codeable what,
    CodedAnswer answer,
    Codeable certainty,
    Codeable course,
    boolean isDenied,
    String date,
    Whose whose,
    String group) {
  /** What sort of statement it is. */
  public enum Kind {
    /** Something is there, or is not. */
    STATE,
    /** Something was asked or examined, with what was found. */
    QUESTION,
    /** Something was done. */
    ACT
  }

  public CodedStatement {
    requireNonNull(place, "place");
    requireNonNull(kind, "kind");
    requireNonNull(what, "what");
    requireNonNull(answer, "answer");
    requireNonNull(certainty, "certainty");
    requireNonNull(course, "course");
    requireNonNull(date, "date");
    requireNonNull(whose, "whose");
    requireNonNull(group, "group");
  }

  /** A statement of the patient herself that nothing limits. */
  public static CodedStatement of(
      Place place, Kind kind, Codeable what, CodedAnswer answer, String date) {
    return new CodedStatement(
        place,
        kind,
        what,
        answer,
        Codeable.nothing(),
        Codeable.nothing(),
        false,
        date,
        Whose.own(),
        "");
  }

  /** Returns the same, denied. */
  public CodedStatement denied() {
    return new CodedStatement(
        place, kind, what, answer, certainty, course, true, date, whose, group);
  }

  /** Returns the same of another person. */
  public CodedStatement of(Whose other) {
    return new CodedStatement(
        place, kind, what, answer, certainty, course, isDenied, date, other, group);
  }

  /** Returns the same as a part of a group. */
  public CodedStatement in(String other) {
    return new CodedStatement(
        place, kind, what, answer, certainty, course, isDenied, date, whose, other);
  }
}
