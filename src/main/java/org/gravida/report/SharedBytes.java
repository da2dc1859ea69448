package org.gravida.report;

import java.util.IdentityHashMap;
import java.util.function.BiConsumer;
import org.gravida.report.rows.RowBytes;

/**
 * A part of opinions that many share and that never changes: its bytes are made once for the same
 * object and kept; all are forgotten when they become too many. Not thread-safe.
 */
final class SharedBytes<T> {
  private static final int MOST = 1 << 13;
  private static final int BYTES = 1 << 24;

  private final IdentityHashMap<T, byte[]> known = new IdentityHashMap<>();
  private final BiConsumer<T, RowBytes> writer;
  private final RowBytes made = new RowBytes();
  private int size;

  SharedBytes(BiConsumer<T, RowBytes> writer) {
    this.writer = writer;
  }

  void append(T part, RowBytes out) {
    byte[] bytes = known.get(part);
    if (bytes == null) {
      made.clear();
      writer.accept(part, made);
      bytes = made.copy();
      keep(part, bytes);
    }
    out.add(bytes);
  }

  private void keep(T part, byte[] bytes) {
    if (known.size() == MOST || size + bytes.length > BYTES) {
      known.clear();
      size = 0;
    }
    known.put(part, bytes);
    size += bytes.length;
  }
}
