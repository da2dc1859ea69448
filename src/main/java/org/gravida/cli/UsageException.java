package org.gravida.cli;

/** The words of the call are wrong; the message says what was expected. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
