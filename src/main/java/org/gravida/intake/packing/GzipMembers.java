package org.gravida.intake.packing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * All members of a gzip file, RFC 1952, one after another.
 *
 * <p>The JDK's own {@link java.util.zip.GZIPInputStream} takes a damaged member after the first,
 * and on a pipe even a slow one, for the end of the file.
 */
final class GzipMembers extends InputStream {
  private static final int CHECKED_HEADER = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private int position;
  private int limit;
  private boolean inside;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      if (inside && inflater.finished()) {
        checkMember();
      }
      if (!inside && !begin()) {
        return -1;
      }
      int count = inflate(target, offset, length);
      if (count > 0) {
        return count;
      }
    }
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    if (inflater.needsInput()) {
      if (!hasMore()) {
        throw new EOFException("it breaks off");
      }
      inflater.setInput(buffer, position, limit - position);
    }
    try {
      int count = inflater.inflate(target, offset, length);
      if (inflater.needsDictionary()) {
        throw new ZipException("it needs a dictionary");
      }
      sum.update(target, offset, count);
      position = limit - inflater.getRemaining();
      return count;
    } catch (DataFormatException e) {
      throw new ZipException(String.valueOf(e.getMessage()));
    }
  }

  private void checkMember() throws IOException {
    long expected = number(4);
    long size = number(4);
    if (expected != sum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ZipException("its checksum does not fit");
    }
    inside = false;
  }

  /** Begins the next member; false at the end, which zeros may pad. */
  private boolean begin() throws IOException {
    boolean padded = false;
    while (hasMore() && buffer[position] == 0) {
      position++;
      padded = true;
    }
    if (!hasMore()) {
      return false;
    }
    if (padded || number(2) != 0x8B1F || number(1) != 8) {
      throw new ZipException("something else follows what is compressed");
    }
    int flags = next();
    number(6);
    if ((flags & EXTRA) != 0) {
      for (long left = number(2); left > 0; left--) {
        next();
      }
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    if ((flags & CHECKED_HEADER) != 0) {
      number(2);
    }
    inflater.reset();
    sum.reset();
    inside = true;
    return true;
  }

  private void skipText(boolean present) throws IOException {
    int last = present ? next() : 0;
    while (last != 0) {
      last = next();
    }
  }

  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) next() << (8 * i);
    }
    return number;
  }

  private int next() throws IOException {
    if (!hasMore()) {
      throw new EOFException("it breaks off");
    }
    return buffer[position++] & 0xFF;
  }

  private boolean hasMore() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return position < limit;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
