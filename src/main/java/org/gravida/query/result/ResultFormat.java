package org.gravida.query.result;

/** A way to write an answer. */
public enum ResultFormat {
  TEXT,
  CSV,
  TSV,
  JSON,
  XML,
  TTL;

  /** Says whether the answer can be written so: Turtle is for statements only. */
  public boolean suits(Answer answer) {
    return this != TTL || answer instanceof Answer.Statements;
  }

  /**
   * Writes an answer, each line ended by a line feed.
   *
   * @throws IllegalArgumentException if the format does not suit the answer
   */
  public String write(Answer answer) {
    if (!suits(answer)) {
      throw new IllegalArgumentException(
          "ttl is for graphs: ask with CONSTRUCT or DESCRIBE, or choose another format");
    }
    if (answer instanceof Answer.Verdict verdict) {
      return write(verdict.value());
    }
    if (answer instanceof Answer.Statements statements) {
      return this == TTL || this == TEXT
          ? Turtle.write(statements.triples())
          : write(statements.rows());
    }
    return write((Answer.Rows) answer);
  }

  private String write(boolean verdict) {
    return switch (this) {
      case JSON -> ResultJson.write(verdict);
      case XML -> Xml.write(verdict);
      default -> verdict + "\n";
    };
  }

  private String write(Answer.Rows rows) {
    return switch (this) {
      case TEXT -> TextTable.write(rows);
      case CSV -> Separated.csv(rows);
      case TSV -> Separated.tsv(rows);
      case JSON -> ResultJson.write(rows);
      case XML -> Xml.write(rows);
      case TTL -> throw new IllegalStateException("refused above");
    };
  }
}
