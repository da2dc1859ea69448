package org.gravida.reasoning.verdict;

/** A document of the ontology cannot be read; the message says which, where and why. */
public final class UnreadableOntologyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Says which document cannot be read, and why. */
  public UnreadableOntologyException(String message) {
    super(message);
  }

  /** Says the same, and what a parser said. */
  public UnreadableOntologyException(String message, Throwable cause) {
    super(message, cause);
  }
}
