package org.gravida.reasoning.verdict;

import static java.util.Objects.requireNonNull;

/**
 * A fault of the ontology.
 *
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param rule which rule it breaks: {@code file}, {@code syntax}, {@code import}, {@code profile},
 *     {@code datatype}, {@code consistency}, {@code satisfiability} or {@code fragment}
 * @param subject the file or term it is about
 * @param message what is wrong, with the axioms in words where there are any
 * @param remedy what to do about it, as a full sentence
 */
public record Violation(
    String severity, String rule, String subject, String message, String remedy) {
  public Violation {
    requireNonNull(severity, "severity");
    requireNonNull(rule, "rule");
    requireNonNull(subject, "subject");
    requireNonNull(message, "message");
    requireNonNull(remedy, "remedy");
  }

  public static Violation error(String rule, String subject, String message, String remedy) {
    return new Violation("error", rule, subject, message, remedy);
  }
}
