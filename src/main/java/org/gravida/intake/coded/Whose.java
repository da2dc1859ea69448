package org.gravida.intake.coded;

import static java.util.Objects.requireNonNull;

/**
 * Of whom something is said.
 *
 * @param kind the patient herself, a relative of hers, or another
 * @param relationship what a relative is to the patient, in codes; nothing for the others
 */
public record Whose(Kind kind, Codeable relationship) {
  /** Who it can be. */
  public enum Kind {
    /** The patient herself. */
    OWN,
    /** A person of whom the file says what she or he is to the patient. */
    RELATED,
    /** Somebody, or something, of whom the file does not say more. */
    OTHER
  }

  public Whose {
    requireNonNull(kind, "kind");
    requireNonNull(relationship, "relationship");
  }

  /** Returns the patient herself. */
  public static Whose own() {
    return new Whose(Kind.OWN, Codeable.nothing());
  }

  /** Returns a person who is this to the patient. */
  public static Whose related(Codeable relationship) {
    return new Whose(Kind.RELATED, relationship);
  }

  /** Returns somebody else. */
  public static Whose other() {
    return new Whose(Kind.OTHER, Codeable.nothing());
  }
}
