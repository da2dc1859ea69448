package org.gravida.record;

/** How much a {@link Problem} matters: a note informs, a warning doubts, an error rejects. */
public enum Level {
  NOTE,
  WARNING,
  ERROR
}
