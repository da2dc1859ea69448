package org.gravida.intake.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * A text in UTF-8, unless another encoding is named, without its byte order mark. Bytes that cannot
 * be read become U+FFFD; how many they are is counted, with the line of the first.
 */
public final class Utf8Reader extends Reader {
  private static final String SAVE =
      "Save the file as UTF-8; words with such bytes are not recognised.";

  private static final int ROOM = 1 << 16;

  /** The decoder puts it for bytes that it cannot read; no UTF-8 says it without the other half. */
  private static final char MALFORMED = Character.MIN_LOW_SURROGATE;

  private final InputStream in;
  private final Place place;
  private final Charset charset;
  private final CharsetDecoder decoder;
  private List<String> readings = List.of();
  private final ByteBuffer bytes = ByteBuffer.allocate(ROOM).flip();
  private final CharBuffer chars = CharBuffer.allocate(ROOM).flip();
  private final Faults malformed = new Faults();
  private final Faults zero = new Faults();
  private boolean isStarted;
  private boolean isAtEnd;
  private char last;
  private long line;

  /** Faults of one kind. */
  private static final class Faults {
    private long count;
    private long firstLine;

    void add(long line) {
      firstLine = count == 0 ? line : firstLine;
      count++;
    }

    void tell(Place place, String found, String expected, String remedy, List<Problem> problems) {
      if (count > 0) {
        problems.add(
            Problem.error(
                place.line(firstLine),
                found + " (" + count + " in the file, the first in this line)",
                expected,
                remedy));
      }
    }
  }

  /**
   * Reads a text from its start.
   *
   * @param place the file, for problems
   */
  public Utf8Reader(InputStream in, Place place) {
    this(in, place, UTF_8);
  }

  /** Reads a text in another encoding from its start. */
  public Utf8Reader(InputStream in, Place place, Charset charset) {
    this(in, place, 0, charset);
    isStarted = false;
  }

  /** Reads from the middle of a text, behind as many lines. */
  public Utf8Reader(InputStream in, Place place, long before) {
    this(in, place, before, UTF_8);
  }

  private Utf8Reader(InputStream in, Place place, long before, Charset charset) {
    this.charset = charset;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(MALFORMED));
    this.in = in;
    this.place = place;
    isStarted = true;
    line = before + 1;
  }

  /** Returns what was wrong with the text read so far. */
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>(2);
    String name = charset.name();
    String expected = "a text file in " + name;
    malformed.tell(place, "bytes that are not " + name, expected, remedy(), problems);
    zero.tell(place, "NUL bytes", expected, SAVE, problems);
    return problems;
  }

  private String remedy() {
    return readings.isEmpty()
        ? SAVE
        : "Save the file as UTF-8, or name its encoding: "
            + String.join(", ", readings)
            + "; words with such bytes are not recognised.";
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (isAtEnd) {
        return -1;
      }
      fill();
      decode();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  private void decode() {
    chars.clear();
    int from = bytes.position();
    decoder.decode(bytes, chars, isAtEnd);
    chars.flip();
    boolean wasFine = malformed.count == 0;
    inspect(chars.array(), chars.limit());
    if (wasFine && malformed.count > 0 && charset.equals(UTF_8)) {
      readings = Encodings.readings(bytes.array(), from, bytes.limit());
    }
    if (chars.hasRemaining() && !isStarted) {
      isStarted = true;
      chars.position(chars.get(0) == '\uFEFF' ? 1 : 0);
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    isAtEnd = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
  }

  private void inspect(char[] text, int to) {
    char before = last;
    for (int i = 0; i < to; i++) {
      char c = text[i];
      if (c > '\r' && c < MALFORMED) {
        before = c; // nearly all are neither a line end nor a fault
        continue;
      }
      if (c == '\n') {
        line += before == '\r' ? 0 : 1;
      } else if (c == '\r') {
        line++;
      } else if (c == 0) {
        zero.add(line);
        text[i] = Excerpt.UNREADABLE;
      } else if (Character.isLowSurrogate(c) && !Character.isHighSurrogate(before)) {
        malformed.add(line);
        text[i] = Excerpt.UNREADABLE;
      }
      before = c;
    }
    last = before;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
