package org.gravida.intake.packing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The entries of a zip archive, held against their checksums, which {@link ZipFile} does not do.
 */
public final class ZipArchive implements AutoCloseable {
  private final ZipFile zip;

  private ZipArchive(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens an archive.
   *
   * @throws ZipException if it is none
   */
  public static ZipArchive open(Path file) throws IOException {
    try {
      var channel = Files.newByteChannel(file);
      return new ZipArchive(ZipFile.builder().setSeekableByteChannel(channel).get());
    } catch (ZipException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      var damaged = new ZipException(e.getMessage());
      damaged.initCause(e);
      throw damaged;
    }
  }

  /** Returns the names of all files in it, sorted. */
  public List<String> names() {
    return Collections.list(zip.getEntries()).stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipArchiveEntry::getName)
        .sorted()
        .toList();
  }

  /** Says whether it has a file of this name. */
  public boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** Returns how many bytes of the archive an entry takes. */
  public long packedSize(String name) {
    return Math.max(0, zip.getEntry(name).getCompressedSize());
  }

  /** Returns the bytes of an entry; damage gives a {@link DamagedArchiveException} at its end. */
  public InputStream read(String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    InputStream packed = zip.getInputStream(entry);
    return new Unpacked(new Checked(packed, entry.getCrc()), packed);
  }

  /**
   * Returns why an archive cannot be trusted: the first entry that does not fit its checksum; empty
   * also for what is no archive.
   */
  public static Optional<String> damage(Path file) throws IOException {
    try (var archive = open(file)) {
      for (String name : archive.names()) {
        try (var in = archive.read(name)) {
          in.transferTo(OutputStream.nullOutputStream());
        } catch (DamagedArchiveException e) {
          return Optional.of(name + ": " + e.getMessage());
        }
      }
      return Optional.empty();
    } catch (ZipException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Bytes that are held against their checksum where they end. */
  private static final class Checked extends CheckedInputStream {
    private final long expected;

    Checked(InputStream in, long expected) {
      super(in, new CRC32());
      this.expected = expected;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      if (count < 0 && getChecksum().getValue() != expected) {
        throw new ZipException("its checksum does not fit");
      }
      return count;
    }
  }
}
