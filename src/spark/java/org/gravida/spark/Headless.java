package org.gravida.spark;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Leaves out the first line. */
final class Headless extends FilterOutputStream {
  private boolean below;

  Headless(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    while (!below && from < offset + length) {
      below = bytes[from++] == '\n';
    }
    out.write(bytes, from, offset + length - from);
  }
}
