package org.gravida.intake.yaml;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.gravida.intake.text.TextLines;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The text of one document after the other, cut before {@code ---} and behind {@code ...}. */
final class DocumentText extends Reader {
  private static final String BEGIN = "---";
  private static final String END = "...";

  private final TextLines lines;
  private Optional<TextLines.Line> next = Optional.empty();
  private String text = "";
  private int position;
  private long first;
  private long firstOdd;

  /** Whether its line {@code ---} was passed, whether its first words, and whether its end. */
  private boolean isBegun;

  private boolean hasWords;
  private boolean isOver = true;

  DocumentText(TextLines lines) {
    this.lines = lines;
  }

  /**
   * Goes to the next document, of which the last one was read to its end; false if none is left.
   */
  boolean begin() throws IOException {
    isBegun = false;
    hasWords = false;
    isOver = false;
    firstOdd = 0;
    text = "";
    position = 0;
    next = next.isPresent() ? next : lines.next();
    while (next.isPresent() && isOutside(next.get().bare())) {
      next = lines.next();
    }
    first = next.map(TextLines.Line::number).orElse(0L);
    return next.isPresent();
  }

  private static boolean isOutside(String line) {
    return isMark(line, END) || line.isBlank() || line.stripLeading().startsWith("#");
  }

  /** Leaves out what is left of the document. */
  void skip() throws IOException {
    while (!isOver) {
      line();
    }
  }

  /** Returns the number of the first line of the document. */
  long first() {
    return first;
  }

  /** Returns the number of the first line with a character that YAML does not allow. */
  long firstOdd() {
    return firstOdd == 0 ? first : firstOdd;
  }

  @Override
  public int read(char[] target, int offset, int count) throws IOException {
    while (position == text.length() && !isOver) {
      text = line();
      position = 0;
    }
    int length = Math.min(count, text.length() - position);
    if (length == 0) {
      return -1;
    }
    text.getChars(position, position + length, target, offset);
    position += length;
    return length;
  }

  /** Returns the next line of the document with its end; empty at the end of the document. */
  private String line() throws IOException {
    next = next.isPresent() ? next : lines.next();
    boolean isNew = next.filter(line -> isMark(line.bare(), BEGIN)).isPresent();
    if (next.isEmpty() || (isNew && (isBegun || hasWords))) {
      isOver = true;
      return "";
    }
    var line = next.get();
    next = Optional.empty();
    isBegun |= isNew;
    hasWords |= !isNew && !line.bare().startsWith("%") && !isOutside(line.bare());
    isOver = isMark(line.bare(), END);
    if (firstOdd == 0 && !StreamReader.isPrintable(line.bare())) {
      firstOdd = line.number();
    }
    return line.text();
  }

  private static boolean isMark(String line, String mark) {
    return line.startsWith(mark)
        && (line.length() == mark.length() || Character.isWhitespace(line.charAt(mark.length())));
  }

  @Override
  public void close() {} // the lines are another's
}
