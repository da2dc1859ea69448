package org.gravida.report.rows;

/** A file that does not begin as this run would have written it, so that it cannot be continued. */
public final class ForeignFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ForeignFileException(String message) {
    super(message);
  }
}
