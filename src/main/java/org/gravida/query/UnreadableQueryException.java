package org.gravida.query;

import org.gravida.record.Place;
import org.gravida.record.Problem;

/** A query file does not parse, is refused or fails; the message says where and why. */
public final class UnreadableQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String reason;
  private final String expected;

  UnreadableQueryException(String place, String reason) {
    this(place, reason, "a SPARQL 1.1 query");
  }

  UnreadableQueryException(String place, String reason, String expected) {
    super(place + ": " + reason);
    this.place = place;
    this.reason = reason;
    this.expected = expected;
  }

  /** Returns the same as data: {@code file:line:column}, and what is wrong. */
  public Problem problem() {
    return Problem.error(
        Place.of(place), reason, expected, "Correct the query at this place.");
  }
}
