package org.gravida.intake;

import static java.util.Objects.requireNonNull;

/** Whole lines of a wide table, which can be read without what stands before them. */
public final class RowBlock {
  private final Heading heading;
  private final long before;
  private final byte[] text;

  /**
   * Takes lines over.
   *
   * @param heading of the table, the same object for all its blocks
   * @param before how many lines of the file stand before the first of these
   * @param text the lines, not to be changed
   */
  RowBlock(Heading heading, long before, byte[] text) {
    this.heading = requireNonNull(heading, "heading");
    this.before = before;
    this.text = requireNonNull(text, "text");
  }

  /** Returns the heading of the table. */
  public Heading heading() {
    return heading;
  }

  /** Returns how many lines of the file stand before these. */
  long before() {
    return before;
  }

  /** Says whether these are the first rows of the table. */
  public boolean isFirst() {
    return before == heading.lines();
  }

  /** Returns the bytes of the lines, not to be changed. */
  byte[] text() {
    return text;
  }

  /** Returns these lines with those that follow them. */
  public RowBlock with(RowBlock next) {
    byte[] both = new byte[text.length + next.text.length];
    System.arraycopy(text, 0, both, 0, text.length);
    System.arraycopy(next.text, 0, both, text.length, next.text.length);
    return new RowBlock(heading, before, both);
  }
}
