package org.gravida.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The physical lines of a text, numbered from 1, each with its line end; lines can be put back. */
final class Lines {
  /**
   * One line.
   *
   * @param number from 1
   * @param text with its line end, if it has one
   */
  record Line(long number, String text) {
    /** Returns the line without its line end. */
    String bare() {
      int end = text.length();
      while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
        end--;
      }
      return text.substring(0, end);
    }

    boolean isEnded() {
      return text.endsWith("\n") || text.endsWith("\r");
    }
  }

  private final Reader reader;
  private final char[] buffer = new char[1 << 15];
  private final Deque<Line> putBack = new ArrayDeque<>();
  private int position;
  private int limit;
  private long number;

  Lines(Reader reader) {
    this(reader, 0);
  }

  /** Reads lines that stand behind as many others. */
  Lines(Reader reader, long before) {
    this.reader = reader;
    number = before;
  }

  /** Returns the number of the last line so far, but those put back. */
  long count() {
    return number - putBack.size();
  }

  /** Returns the next line; empty at the end of the text. */
  Optional<Line> next() throws IOException {
    if (!putBack.isEmpty()) {
      return Optional.of(putBack.pop());
    }
    var text = new StringBuilder();
    while (fill()) {
      char c = buffer[position++];
      text.append(c);
      if (c == '\n') {
        break;
      }
      if (c == '\r') {
        if (fill() && buffer[position] == '\n') {
          position++;
          text.append('\n');
        }
        break;
      }
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(new Line(++number, text.toString()));
  }

  /** Puts lines back, to be read again in this order. */
  void back(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      putBack.push(lines.get(i));
    }
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, reader.read(buffer, 0, buffer.length));
    }
    return limit > 0;
  }
}
