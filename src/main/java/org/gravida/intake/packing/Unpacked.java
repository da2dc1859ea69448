package org.gravida.intake.packing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The bytes of an archive; damage is told once all bytes before it are read, and ever after. */
final class Unpacked extends InputStream {
  private final InputStream archive;
  private final InputStream packed;
  private final List<DamagedArchiveException> damage = new ArrayList<>();

  /**
   * Unpacks.
   *
   * @param packed what the archive is read from
   */
  Unpacked(InputStream archive, InputStream packed) {
    this.archive = archive;
    this.packed = packed;
  }

  /** Returns some number above 0 while more of the archive can be read without waiting for it. */
  @Override
  public int available() throws IOException {
    return Math.min(1, packed.available());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (damage.isEmpty()) {
      try {
        return archive.read(target, offset, length);
      } catch (IOException e) {
        damage.add(new DamagedArchiveException(e));
      }
    }
    throw damage.get(0);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
