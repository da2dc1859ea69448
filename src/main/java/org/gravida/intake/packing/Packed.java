package org.gravida.intake.packing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Packs without heeding a flush, which would end a block and make the archive larger. */
final class Packed extends FilterOutputStream {
  Packed(OutputStream archive) {
    super(archive);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void flush() {
    // the archive is written when a block is full, and when it is closed
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
