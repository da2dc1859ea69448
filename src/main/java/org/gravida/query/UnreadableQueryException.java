package org.gravida.query;

/** A query file does not parse or cannot be run; the message says where and why. */
public final class UnreadableQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableQueryException(String place, String reason) {
    super(place + ": " + reason);
  }
}
