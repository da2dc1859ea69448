package org.gravida.reasoning.clause;

/**
 * An ontology cannot be compiled into rules that are proved complete; the message names the axiom
 * or clause, or the limit. HermiT can still be asked about one patient at a time.
 */
public final class OutsideFragmentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what in a clause cannot be taken. */
  public OutsideFragmentException(String what, Clause clause) {
    this(what + " in the clause: " + clause.text());
  }

  /** Says what cannot be taken. */
  public OutsideFragmentException(String what) {
    super(what);
  }
}
