package org.gravida.cli.console;

/** The words of the call are wrong; the message says what was expected. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
