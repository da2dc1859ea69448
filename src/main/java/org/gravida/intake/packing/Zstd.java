package org.gravida.intake.packing;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The only class that names the library for zstd, so that other files do not wait for it. */
final class Zstd {
  private Zstd() {}

  static InputStream open(InputStream in) throws IOException {
    return new ZstdInputStream(in);
  }

  static OutputStream wrap(OutputStream out) throws IOException {
    return new ZstdOutputStream(out).setChecksum(true);
  }
}
