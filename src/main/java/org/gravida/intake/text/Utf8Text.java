package org.gravida.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * A UTF-8 text that goes on after bytes it cannot read: they become U+FFFD, and the first of them
 * and their number are reported.
 */
public final class Utf8Text extends Reader {
  private static final int ROOM = 1 << 16;

  private final InputStream in;
  private final Place place;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes;
  private final CharBuffer chars;
  private final Faults malformed = new Faults();
  private final Faults zero = new Faults();
  private boolean end;
  private boolean started;
  private boolean stopsAtLineEnds;

  /** Whether bytes have come that were not decoded. */
  private boolean isAhead;

  private boolean afterReturn;
  private long line = 1;

  /** Faults of one kind. */
  private static final class Faults {
    private long count;
    private long firstLine;

    void add(long line) {
      firstLine = count == 0 ? line : firstLine;
      count++;
    }

    TextFaults.Kind kind() {
      return new TextFaults.Kind(count, firstLine);
    }
  }

  private Utf8Text(InputStream in, Place place, int room) {
    this.in = in;
    this.place = place;
    bytes = ByteBuffer.allocate(room).flip();
    chars = CharBuffer.allocate(room).flip();
  }

  /**
   * Reads a text from its start.
   *
   * @param place the file, for problems
   */
  public Utf8Text(InputStream in, Place place) {
    this(in, place, ROOM);
  }

  /** Reads from the middle of a text, behind as many lines. */
  public Utf8Text(InputStream in, Place place, long before) {
    this(in, place, before, ROOM);
  }

  /**
   * Reads from the middle of a text.
   *
   * @param before behind how many lines
   * @param length how many bytes there are at most
   */
  public Utf8Text(InputStream in, Place place, long before, int length) {
    this(in, place, Math.min(ROOM, length + 1));
    started = true;
    line = before + 1;
  }

  /** Decodes from now on no line before it is asked for. */
  void stopAtLineEnds() {
    stopsAtLineEnds = true;
  }

  /**
   * Offers the lines behind those read as bytes, as long as they are taken.
   *
   * @return how many were taken
   */
  long offer(RowTaker taker) throws IOException {
    long first = line;
    while (started && !chars.hasRemaining()) {
      if (!bytes.hasRemaining() && !end) {
        fill();
        isAhead = bytes.hasRemaining();
      }
      int next = isAhead ? taker.take(bytes.array(), bytes.position(), bytes.limit(), line) : -1;
      if (next < 0) {
        break;
      }
      bytes.position(next);
      isAhead = bytes.hasRemaining();
      line++;
    }
    return line - first;
  }

  /** Returns what was wrong with the text read so far. */
  public TextFaults faults() {
    return new TextFaults(malformed.kind(), zero.kind());
  }

  /** Returns the same in words. */
  public List<Problem> problems() {
    return faults().problems(place);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (end && !bytes.hasRemaining()) {
        return -1;
      }
      decode();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  private void decode() throws IOException {
    if (!isAhead) {
      fill();
    }
    int limit = bytes.limit();
    bytes.limit(stopsAtLineEnds ? lineEnd() : limit);
    decodeToLimit();
    isAhead = bytes.limit() < limit;
    bytes.limit(limit);
  }

  /** Returns where the next line begins, or the bytes end. */
  private int lineEnd() {
    byte[] text = bytes.array();
    int at = bytes.position();
    while (at < bytes.limit() && text[at] != '\n') {
      at++;
    }
    return Math.min(bytes.limit(), at + 1);
  }

  private void decodeToLimit() {
    chars.clear();
    int from = 0;
    CoderResult result = decoder.decode(bytes, chars, end);
    from = inspect(from);
    while (result.isMalformed() && chars.hasRemaining()) {
      bytes.position(bytes.position() + result.length());
      malformed.add(line);
      chars.put(Excerpt.UNREADABLE);
      from = chars.position();
      result = decoder.decode(bytes, chars, end);
      from = inspect(from);
    }
    chars.flip();
    if (!started && chars.hasRemaining()) {
      started = true;
      if (chars.get(chars.position()) == '\uFEFF') {
        chars.get();
      }
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    if (!end) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (read < 0) {
        end = true;
      } else {
        bytes.position(bytes.position() + read);
      }
    }
    bytes.flip();
  }

  private int inspect(int from) {
    char[] text = chars.array();
    int to = chars.position();
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '\n' || c == '\r') {
        line += c == '\n' && afterReturn ? 0 : 1;
      } else if (c == 0) {
        zero.add(line);
        text[i] = Excerpt.UNREADABLE;
      }
      afterReturn = c == '\r';
    }
    return to;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
