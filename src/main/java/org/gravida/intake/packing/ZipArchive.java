package org.gravida.intake.packing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final List<String> names;
  private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

  private ZipArchive(ZipFile zip) {
    this.zip = zip;
    var all = new ArrayList<String>();
    for (ZipArchiveEntry each : Collections.list(zip.getEntries())) {
      String name = name(each);
      entries.putIfAbsent(name, each);
      if (!each.isDirectory()) {
        all.add(name);
      }
    }
    Collections.sort(all);
    names = List.copyOf(all);
  }

  /** Returns a name; where no encoding is said and it is not UTF-8, each byte stays a character. */
  private static String name(ZipArchiveEntry entry) {
    boolean isSaid =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
    return isSaid ? entry.getName() : decoded(new String(entry.getRawName(), ISO_8859_1));
  }

  /** Returns what bytes, each given as a character, are in UTF-8; the same if they are not that. */
  static String decoded(String bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
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
    return names;
  }

  /** Says whether it has a file of this name. */
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /** Returns how many bytes of the archive an entry takes. */
  public long packedSize(String name) {
    return Math.max(0, entries.get(name).getCompressedSize());
  }

  /** Returns the bytes of an entry; damage gives a {@link DamagedArchiveException} at its end. */
  public InputStream read(String name) throws IOException {
    ZipArchiveEntry entry = entries.get(name);
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new UnreadableArchiveException(
          "an archive that is encrypted", "Unpack it with its password, and name the folder.");
    }
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
