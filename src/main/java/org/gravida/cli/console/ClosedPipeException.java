package org.gravida.cli.console;

/** Nobody reads the results any more, as after {@code gravida ... | head}. */
public final class ClosedPipeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ClosedPipeException(Throwable cause) {
    super(cause);
  }
}
