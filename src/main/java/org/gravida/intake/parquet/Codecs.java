package org.gravida.intake.parquet;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** The compressions of pages: all that other programs use by default are read, zstd is written. */
final class Codecs implements CompressionCodecFactory {
  static final Set<CompressionCodecName> READ =
      EnumSet.of(
          CompressionCodecName.UNCOMPRESSED,
          CompressionCodecName.SNAPPY,
          CompressionCodecName.GZIP,
          CompressionCodecName.ZSTD,
          CompressionCodecName.LZ4_RAW);
  private static final int LARGEST_PAGE = 1 << 29;
  private static final int LEVEL = 3;

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    return new BytesInputCompressor() {
      @Override
      public BytesInput compress(BytesInput bytes) throws IOException {
        return BytesInput.from(Zstd.compress(bytes.toInputStream().readAllBytes(), LEVEL));
      }

      @Override
      public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
      }

      @Override
      public void release() {
        // holds nothing
      }
    };
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    return new BytesInputDecompressor() {
      @Override
      public BytesInput decompress(BytesInput bytes, int size) throws IOException {
        return BytesInput.from(unpacked(name, bytes.toInputStream().readAllBytes(), size));
      }

      @Override
      public void decompress(ByteBuffer in, int packedSize, ByteBuffer out, int size)
          throws IOException {
        byte[] packed = new byte[packedSize];
        in.get(packed);
        out.put(unpacked(name, packed, size));
      }

      @Override
      public void release() {
        // holds nothing
      }
    };
  }

  private static byte[] unpacked(CompressionCodecName name, byte[] packed, int size)
      throws IOException {
    if (size < 0 || size > LARGEST_PAGE) {
      throw new IOException("a page of " + size + " bytes");
    }
    byte[] bytes = new byte[size];
    int length =
        switch (name) {
          case UNCOMPRESSED -> copy(packed, bytes);
          case SNAPPY ->
              new SnappyDecompressor().decompress(packed, 0, packed.length, bytes, 0, size);
          case LZ4_RAW ->
              new Lz4Decompressor().decompress(packed, 0, packed.length, bytes, 0, size);
          case ZSTD -> (int) Zstd.decompress(bytes, packed);
          case GZIP -> gunzip(packed, bytes);
          case LZO, BROTLI, LZ4 -> throw new IOException("compressed by " + name);
        };
    if (length != size) {
      throw new IOException("a page of " + length + " bytes that should have " + size);
    }
    return bytes;
  }

  private static int copy(byte[] packed, byte[] bytes) {
    System.arraycopy(packed, 0, bytes, 0, Math.min(packed.length, bytes.length));
    return packed.length;
  }

  private static int gunzip(byte[] packed, byte[] bytes) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes(bytes, 0, bytes.length);
    }
  }

  @Override
  public void release() {
    // holds nothing
  }
}
