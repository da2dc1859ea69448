package org.gravida.intake.yaml;

/** What a document says that JSON cannot say, or too often. */
final class YamlFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final long column;
  private final String expected;

  YamlFaultException(long line, long column, String found, String expected) {
    super(found);
    this.line = line;
    this.column = column;
    this.expected = expected;
  }

  long line() {
    return line;
  }

  /** Returns the column, from 1. */
  long column() {
    return column;
  }

  String expected() {
    return expected;
  }
}
