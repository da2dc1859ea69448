package org.gravida.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts what stands below the heading of a table, or JSON Lines, into blocks of whole lines: small
 * ones at first, so that all threads soon have work, and whatever has come when the stream makes
 * one wait.
 */
final class Cutter {
  private static final int LEAST = 1 << 13;
  private static final int MOST = 1 << 17;
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long RETURNS = 0x0D0D0D0D0D0D0D0DL;

  /** The highest bit of each byte. */
  private static final long HIGHEST = 0x8080808080808080L;

  private final Layout layout;
  private final InputStream in;
  private final Runnable pause;
  private byte[] buffer = new byte[MOST];
  private int length;
  private int size = LEAST;
  private long before;
  private boolean atEnd;

  /**
   * Reads on behind what the layout took.
   *
   * @param pause done before a wait for more
   */
  Cutter(Layout layout, InputStream in, Runnable pause) {
    this.layout = layout;
    this.in = in;
    this.pause = pause;
    this.before = layout.lines();
  }

  /** Returns the next block; empty at the end. A stream that fails gives its whole lines first. */
  Optional<RowBlock> next() throws IOException {
    int searched = 0;
    while (!atEnd) {
      boolean isWait = in.available() == 0;
      if (length >= size || (length > 0 && isWait)) {
        int end = end(searched);
        if (end > 0) {
          size = Math.min(MOST, 2 * size);
          return Optional.of(cut(end));
        }
        searched = length;
      }
      if (isWait) {
        pause.run();
      }
      fill();
    }
    return length == 0 ? Optional.empty() : Optional.of(cut(length));
  }

  private void fill() throws IOException {
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * length);
    }
    int count = in.read(buffer, length, buffer.length - length);
    atEnd = count < 0;
    length += Math.max(0, count);
  }

  /** Returns where the last whole line ends, or 0. */
  private int end(int from) {
    int end = length;
    while (end > from && !isLineEnd(end)) {
      end--;
    }
    return end == from ? 0 : end;
  }

  /** Says whether a line ends here; of a return, only when it is known what follows. */
  private boolean isLineEnd(int end) {
    byte last = buffer[end - 1];
    return last == '\n' || (last == '\r' && end < length && buffer[end] != '\n');
  }

  private RowBlock cut(int end) {
    byte[] text = Arrays.copyOf(buffer, end);
    var block = new RowBlock(layout, before, text);
    before += lines(text);
    System.arraycopy(buffer, end, buffer, 0, length - end);
    length -= end;
    return block;
  }

  /** Returns how many lines end in a text. */
  static long lines(byte[] text) {
    var words = ByteBuffer.wrap(text);
    long lines = 0;
    int at = 0;
    for (; at + Long.BYTES <= text.length; at += Long.BYTES) {
      long word = words.getLong(at);
      if (count(word, RETURNS) > 0) {
        return lines + lines(text, at);
      }
      lines += count(word, LINE_FEEDS);
    }
    return lines + lines(text, at);
  }

  /** Returns how many bytes are the same in both. */
  private static int count(long word, long other) {
    long different = word ^ other;
    return Long.bitCount(~(((different & ~HIGHEST) + ~HIGHEST) | different) & HIGHEST);
  }

  private static long lines(byte[] text, int from) {
    long lines = 0;
    for (int i = from; i < text.length; i++) {
      boolean isPair = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
      if (text[i] == '\n' || (text[i] == '\r' && !isPair)) {
        lines++;
      }
    }
    return lines;
  }
}
