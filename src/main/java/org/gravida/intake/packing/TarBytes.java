package org.gravida.intake.packing;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a tar archive, which ends with a record of zeros. */
final class TarBytes extends InputStream {
  private static final int RECORD = 512;

  private final InputStream in;
  private int zeros;
  private boolean isOver;

  TarBytes(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    isOver |= count < 0;
    for (int i = offset; i < offset + count; i++) {
      zeros = target[i] == 0 ? Math.min(RECORD, zeros + 1) : 0;
    }
    return count;
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Says whether there are no more. */
  boolean isOver() {
    return isOver;
  }

  /** Says whether those that were read last are the end of an archive. */
  boolean isEnded() {
    return zeros == RECORD;
  }
}
