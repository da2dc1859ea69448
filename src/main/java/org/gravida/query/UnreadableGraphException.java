package org.gravida.query;

import org.gravida.record.Place;
import org.gravida.record.Problem;

/** An RDF document does not parse; the message says where and why. */
public final class UnreadableGraphException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String reason;

  UnreadableGraphException(String place, String reason) {
    super(place + ": " + reason);
    this.place = place;
    this.reason = reason;
  }

  /** Returns the same as data: {@code file:line:column}, and what is wrong. */
  public Problem problem() {
    return Problem.error(Place.of(place), reason, "valid RDF", "Correct the file at this place.");
  }
}
