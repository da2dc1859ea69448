package org.gravida.intake.packing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * How a file is compressed: input is told by its first bytes, output by its name.
 *
 * <p>The library for zstd is loaded only when a file needs it.
 */
public enum Packing {
  NONE("", "") {
    @Override
    InputStream open(InputStream in) {
      return in;
    }

    @Override
    OutputStream wrap(OutputStream out) {
      return out;
    }
  },
  GZIP(".gz", ".gzip") {
    @Override
    InputStream open(InputStream in) {
      return new GzipMembers(in);
    }

    @Override
    OutputStream wrap(OutputStream out) throws IOException {
      return new GZIPOutputStream(out, 1 << 16);
    }
  },
  ZSTD(".zst", ".zstd") {
    @Override
    InputStream open(InputStream in) throws IOException {
      return Zstd.open(in);
    }

    @Override
    OutputStream wrap(OutputStream out) throws IOException {
      return Zstd.wrap(out);
    }
  };

  private static final byte[] GZIP_START = {0x1F, (byte) 0x8B};
  private static final byte[] ZSTD_START = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
  private static final byte[] SKIPPABLE = {0x2A, 0x4D, 0x18};

  private final String ending;
  private final String longEnding;

  Packing(String ending, String longEnding) {
    this.ending = ending;
    this.longEnding = longEnding;
  }

  abstract InputStream open(InputStream in) throws IOException;

  abstract OutputStream wrap(OutputStream out) throws IOException;

  /** Returns what the end of a file name tells. */
  public static Packing ofName(String name) {
    for (Packing packing : values()) {
      if (!packing.ending(name).isEmpty()) {
        return packing;
      }
    }
    return NONE;
  }

  /** Returns the name that the file has when it is unpacked. */
  public static String bareName(String name) {
    return name.substring(0, name.length() - ofName(name).ending(name).length());
  }

  private String ending(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(longEnding) ? longEnding : lower.endsWith(ending) ? ending : "";
  }

  /**
   * Returns the stream as it is when unpacked; one that is not packed is left as it is. A damaged
   * archive gives all bytes before the damage, then a {@link DamagedArchiveException}.
   */
  public static InputStream unpacked(InputStream in) throws IOException {
    var buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(4);
    byte[] start = buffered.readNBytes(4);
    buffered.reset();
    Packing packing = ofStart(start);
    return packing == NONE ? buffered : new Unpacked(packing.open(buffered), buffered);
  }

  /** Says whether {@link #unpacked} unpacked a stream. */
  public static boolean isUnpacked(InputStream in) {
    return in instanceof Unpacked;
  }

  private static Packing ofStart(byte[] start) {
    if (begins(start, GZIP_START, 0)) {
      return GZIP;
    }
    boolean skippable =
        start.length == 4 && (start[0] & 0xF0) == 0x50 && begins(start, SKIPPABLE, 1);
    return begins(start, ZSTD_START, 0) || skippable ? ZSTD : NONE;
  }

  private static boolean begins(byte[] start, byte[] sign, int from) {
    int to = from + sign.length;
    return start.length >= to && Arrays.equals(start, from, to, sign, 0, sign.length);
  }

  /** Packs into a stream; the same bytes always give the same archive, however often flushed. */
  public OutputStream packed(OutputStream out) throws IOException {
    return this == NONE ? out : new Packed(wrap(out));
  }
}
