package org.gravida.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Problem;

/**
 * A UTF-8 text that goes on after bytes it cannot read: they become U+FFFD, and the first of them
 * and their number are reported.
 */
final class Utf8Text extends Reader {
  private final InputStream in;
  private final String place;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final CharBuffer chars = CharBuffer.allocate(1 << 16).flip();
  private final Faults malformed = new Faults();
  private final Faults zero = new Faults();
  private boolean end;
  private boolean started;
  private long line = 1;

  /** Faults of one kind. */
  private static final class Faults {
    private long count;
    private long firstLine;

    void add(long line) {
      firstLine = count == 0 ? line : firstLine;
      count++;
    }
  }

  Utf8Text(InputStream in, String place) {
    this.in = in;
    this.place = place;
  }

  /** Reads from the middle of a text, behind as many lines. */
  Utf8Text(InputStream in, String place, long before) {
    this(in, place);
    started = true;
    line = before + 1;
  }

  /** Returns what was wrong with the text read so far. */
  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    report(malformed, "bytes that are not UTF-8", problems);
    report(zero, "NUL bytes", problems);
    return problems;
  }

  private void report(Faults faults, String found, List<Problem> problems) {
    if (faults.count > 0) {
      problems.add(
          Problem.error(
              place + ", line " + faults.firstLine,
              found + " (" + faults.count + " in the file, the first in this line)",
              "a text file in UTF-8",
              "Save the file as UTF-8; words with such bytes are not recognised."));
    }
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
    fill();
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
      if (text[i] == '\n') {
        line++;
      } else if (text[i] == 0) {
        zero.add(line);
        text[i] = Excerpt.UNREADABLE;
      }
    }
    return to;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
