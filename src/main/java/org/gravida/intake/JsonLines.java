package org.gravida.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A file with a patient in each line.
 *
 * @param name name of the file, for problems
 */
record JsonLines(String name) implements Layout {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Takes from a stream what stands before the first line. */
  static JsonLines take(BufferedInputStream in, String name) throws IOException {
    in.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      in.reset();
    }
    return new JsonLines(name);
  }

  @Override
  public long lines() {
    return 0;
  }

  @Override
  public boolean isQuoting() {
    return false;
  }
}
