package org.gravida.intake;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whole lines of a wide table or of JSON Lines, which can be read without what stands before them.
 */
public final class RowBlock {
  private final Layout layout;
  private final long before;
  private final byte[] text;

  /**
   * Takes lines over.
   *
   * @param layout of the file, the same object for all its blocks
   * @param before how many lines of the file stand before the first of these
   * @param text the lines, not to be changed
   */
  RowBlock(Layout layout, long before, byte[] text) {
    this.layout = requireNonNull(layout, "layout");
    this.before = before;
    this.text = requireNonNull(text, "text");
  }

  /** Returns how the lines are read. */
  Layout layout() {
    return layout;
  }

  /** Returns how many lines of the file stand before these. */
  long before() {
    return before;
  }

  /** Returns the bytes of the lines, not to be changed. */
  byte[] text() {
    return text;
  }

  /** Returns where the bytes end that go on from a place up to the next line feed, with it. */
  int lineEnd(int from) {
    int end = from;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return Math.min(text.length, end + 1);
  }

  /**
   * Returns these lines in order, in blocks of so many of them, or of a few more where a line end
   * seems to stand between quotes.
   */
  public List<RowBlock> parts(int most) {
    if (text.length <= most) {
      return List.of(this);
    }
    var parts = new ArrayList<RowBlock>();
    long above = before;
    int from = 0;
    int lines = 0;
    boolean isQuoted = false;
    for (int i = 0; i < text.length; i++) {
      isQuoted ^= text[i] == '"' && layout.isQuoting();
      lines += text[i] == '\n' ? 1 : 0;
      boolean isFull = text[i] == '\n' && lines >= most && !isQuoted;
      if (isFull || i + 1 == text.length) {
        byte[] part = Arrays.copyOfRange(text, from, i + 1);
        parts.add(new RowBlock(layout, above, part));
        above += Cutter.lines(part);
        from = i + 1;
        lines = 0;
      }
    }
    return parts;
  }

  /** Returns how many bytes the lines have. */
  public int size() {
    return text.length;
  }

  /** Returns these lines with those that follow them. */
  public RowBlock with(List<RowBlock> next) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(text);
    next.forEach(block -> all.writeBytes(block.text));
    return new RowBlock(layout, before, all.toByteArray());
  }
}
