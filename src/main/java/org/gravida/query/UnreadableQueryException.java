package org.gravida.query;

import org.gravida.record.Place;
import org.gravida.record.Problem;

/** A query file does not parse or cannot be run; the message says where and why. */
public final class UnreadableQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String reason;

  UnreadableQueryException(String place, String reason) {
    super(place + ": " + reason);
    this.place = place;
    this.reason = reason;
  }

  /** Returns the same as data: {@code file:line:column}, and what is wrong. */
  public Problem problem() {
    return Problem.error(
        Place.of(place), reason, "a SPARQL 1.1 query", "Correct the query at this place.");
  }
}
