package org.gravida.cli;

/** Nobody reads the results any more, as after {@code gravida ... | head}. */
final class ClosedOutletException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClosedOutletException(Throwable cause) {
    super(cause);
  }
}
