package org.gravida.intake.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** The physical lines of a text, numbered from 1, each with its line end; lines can be put back. */
public final class TextLines {
  /**
   * One line.
   *
   * @param number from 1
   * @param bare without its line end
   * @param end its line end, or the empty string
   */
  public record Line(long number, String bare, String end) {
    /** Returns the line with its line end. */
    public String text() {
      return bare + end;
    }

    boolean isEnded() {
      return !end.isEmpty();
    }
  }

  /** A longer line is left out. */
  private static final int LONGEST = 1 << 25;

  private static final int ROOM = 1 << 15;

  private final Reader reader;
  private final char[] buffer = new char[ROOM];
  private final Deque<Line> putBack = new ArrayDeque<>();

  /** The beginning of a line that goes on behind what was read. */
  private final StringBuilder before = new StringBuilder();

  private int position;
  private int limit;
  private long number;
  private boolean isTooLong;
  private long tooLong;
  private long firstTooLong;

  /** Reads the lines of a text. */
  public TextLines(Reader reader) {
    this(reader, 0);
  }

  /** Reads lines that stand behind as many others. */
  public TextLines(Reader reader, long before) {
    this.reader = reader;
    number = before;
  }

  /** Returns the number of the last line so far, but those put back. */
  public long count() {
    return number - putBack.size();
  }

  /** Returns the next line; empty at the end of the text. */
  public Optional<Line> next() throws IOException {
    if (!putBack.isEmpty()) {
      return Optional.of(putBack.pop());
    }
    before.setLength(0);
    while (fill()) {
      int start = position;
      position = end(start);
      isTooLong |= before.length() > LONGEST;
      if (position < limit) {
        Line line = line(isTooLong ? position : start);
        if (!isTooLong) {
          return Optional.of(line);
        }
        leaveOut();
      } else if (isTooLong) {
        before.setLength(0);
        before.trimToSize();
      } else {
        before.append(buffer, start, limit - start);
      }
    }
    if (isTooLong) {
      number++;
      leaveOut();
    }
    return before.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line(++number, before.toString(), ""));
  }

  private void leaveOut() {
    before.setLength(0);
    isTooLong = false;
    firstTooLong = tooLong++ == 0 ? number : firstTooLong;
  }

  /** Returns what was wrong with the lines read so far. */
  public List<Problem> problems(Place place) {
    return tooLong == 0
        ? List.of()
        : List.of(
            Problem.error(
                place.line(firstTooLong),
                "a line of more than "
                    + LONGEST
                    + " characters ("
                    + tooLong
                    + " in the file, the first here)",
                "a line of sensible length",
                "Look whether line ends are missing; the line is not read, the others are."));
  }

  /** Returns where the next line end begins, or what was read ends. */
  private int end(int start) {
    int end = start;
    while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
      end++;
    }
    return end;
  }

  /** Returns the line whose end begins at the position. */
  private Line line(int start) throws IOException {
    String last = new String(buffer, start, position - start);
    String bare = before.isEmpty() ? last : before + last;
    String end = "\n";
    if (buffer[position++] == '\r') {
      boolean isPair = fill() && buffer[position] == '\n';
      end = isPair ? "\r\n" : "\r";
      position += isPair ? 1 : 0;
    }
    return new Line(++number, bare, end);
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
