package org.gravida.intake.coding;

import static java.util.Objects.requireNonNull;

import org.gravida.knowledge.Vocabulary;

/**
 * A code as it stands in a file.
 *
 * @param system the name under which the file cites the vocabulary, or empty
 * @param code the code itself
 * @param isAbove whether the thing is only a kind of what the code says
 */
public record Coding(String system, String code, boolean isAbove) {
  /** What stands before ids of the ontology's own terms in a compact form. */
  public static final String OWN_PREFIX = "grv";

  public Coding {
    requireNonNull(system, "system");
    requireNonNull(code, "code");
  }

  /** Makes the code of a thing that is all that the code says. */
  public Coding(String system, String code) {
    this(system, code, false);
  }

  /** Returns the code as that of a kind of what it says. */
  public Coding above() {
    return new Coding(system, code, true);
  }

  /**
   * Returns the code of a compact form such as {@code ABC:123}; without a colon it has no system.
   */
  public static Coding compact(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Coding("", text)
        : new Coding(text.substring(0, colon), text.substring(colon + 1));
  }

  /** Returns the code of a term of the ontology itself. */
  public static Coding own(String id) {
    return new Coding(Vocabulary.NAMESPACE, id);
  }

  /** Says whether it is the id of a term of the ontology itself. */
  public boolean isOwn() {
    return system.equals(Vocabulary.NAMESPACE) || system.equals(OWN_PREFIX);
  }
}
