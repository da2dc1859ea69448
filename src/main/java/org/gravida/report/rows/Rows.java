package org.gravida.report.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The complete rows of a file, one after another; a torn last row is none. */
final class Rows implements AutoCloseable {
  private static final byte[] NONE = new byte[0];

  private final InputStream in;
  private final boolean quoted;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream row = new ByteArrayOutputStream();
  private int position;
  private int limit;
  private long end;
  private byte[] next;

  /**
   * Finds the first row.
   *
   * @param quoted whether a line end between quotes belongs to the row
   */
  Rows(InputStream in, boolean quoted) throws IOException {
    this.in = in;
    this.quoted = quoted;
    this.next = read();
  }

  /** Returns those of an empty file. */
  static Rows none() {
    try {
      return new Rows(InputStream.nullInputStream(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the next row with its line end, without taking it; empty when there is none. */
  byte[] peek() {
    return next;
  }

  /** Takes the next row, if there is one. */
  byte[] take() throws IOException {
    byte[] taken = next;
    if (taken.length > 0) {
      end += taken.length;
      next = read();
    }
    return taken;
  }

  /** Returns how many bytes the rows taken so far have. */
  long end() {
    return end;
  }

  private byte[] read() throws IOException {
    boolean open = false;
    while (fill()) {
      int from = position;
      while (position < limit) {
        byte b = buffer[position++];
        if (b == '"' && quoted) {
          open = !open;
        } else if (b == '\n' && !open) {
          row.write(buffer, from, position - from);
          byte[] complete = row.toByteArray();
          row.reset();
          return complete;
        }
      }
      row.write(buffer, from, limit - from);
    }
    return NONE;
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return position < limit;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
