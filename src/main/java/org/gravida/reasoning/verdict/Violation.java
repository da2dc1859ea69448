package org.gravida.reasoning.verdict;

import static java.util.Objects.requireNonNull;

import org.gravida.record.Place;

/**
 * A fault of the ontology.
 *
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param rule which rule it breaks: {@code file}, {@code syntax}, {@code import}, {@code profile},
 *     {@code datatype}, {@code consistency}, {@code satisfiability} or {@code fragment}
 * @param subject the file or term it is about
 * @param message what is wrong, with the axioms in words where there are any
 * @param remedy what to do about it, as a full sentence
 * @param place file and line; without a line where it is in no one place, empty before it is found
 */
public record Violation(
    String severity, String rule, String subject, String message, String remedy, Place place) {
  public Violation {
    requireNonNull(severity, "severity");
    requireNonNull(rule, "rule");
    requireNonNull(subject, "subject");
    requireNonNull(message, "message");
    requireNonNull(remedy, "remedy");
    requireNonNull(place, "place");
  }

  /** Makes one whose place is yet to be found. */
  public Violation(String severity, String rule, String subject, String message, String remedy) {
    this(severity, rule, subject, message, remedy, Place.of(""));
  }

  /** Returns the same at a place. */
  public Violation at(Place other) {
    return new Violation(severity, rule, subject, message, remedy, other);
  }

  public static Violation error(String rule, String subject, String message, String remedy) {
    return new Violation("error", rule, subject, message, remedy);
  }
}
