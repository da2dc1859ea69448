package org.gravida.cli;

/** Nobody reads the results any more, as after {@code gravida ... | head}. */
final class ClosedPipeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClosedPipeException(Throwable cause) {
    super(cause);
  }
}
