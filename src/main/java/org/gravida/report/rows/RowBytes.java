package org.gravida.report.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;

/** Rows as UTF-8 bytes, in memory that grows as needed and is used again. Not thread-safe. */
public final class RowBytes extends OutputStream {
  private static final int FIRST = 1 << 12;
  private static final int ASCII = 0x80;

  private byte[] bytes = new byte[FIRST];
  private int size;

  /** Returns how many bytes there are. */
  public int size() {
    return size;
  }

  /** Forgets the bytes and keeps the memory. */
  public void clear() {
    size = 0;
  }

  /** Adds bytes as they are. */
  public void add(byte[] more) {
    write(more, 0, more.length);
  }

  @Override
  public void write(byte[] more, int offset, int length) {
    reserve(length);
    System.arraycopy(more, offset, bytes, size, length);
    size += length;
  }

  @Override
  public void write(int b) {
    reserve(1);
    bytes[size++] = (byte) b;
  }

  /** Adds a text. */
  public void add(String text) {
    int length = text.length();
    reserve(length);
    int from = size;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ASCII) {
        size = from;
        add(text.getBytes(UTF_8));
        return;
      }
      bytes[size++] = (byte) c;
    }
  }

  /** Adds an ASCII character. */
  void add(char c) {
    write(c);
  }

  /** Returns a copy of the bytes. */
  public byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  /** Writes the bytes between two places, if there are any, and flushes. */
  public void writeTo(PrintStream out, int from, int to) {
    if (from < to) {
      out.write(bytes, from, to - from);
      out.flush();
    }
  }

  /** Adds these bytes to others. */
  public void writeTo(RowBytes out) {
    out.write(bytes, 0, size);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
