package org.gravida.intake.writing;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes that are written, then read once: in memory while they are few, then in a file which the
 * system deletes however the run ends.
 */
final class KeptBytes implements Closeable {
  private static final int FIRST = 1 << 16;
  private static final int CHUNK = 1 << 16;

  private final Path folder;
  private final int most;
  private byte[] bytes;
  private int at;
  private int end;
  private Optional<FileChannel> file = Optional.empty();

  /**
   * Keeps nothing yet.
   *
   * @param folder where the file is, if there must be one
   * @param most how many bytes are in memory at once
   */
  KeptBytes(Path folder, int most) {
    this.folder = requireNonNull(folder, "folder");
    this.most = most;
    this.bytes = new byte[Math.min(FIRST, most)];
  }

  /** Writes the lowest eight bits. */
  void write(int b) throws IOException {
    if (end == bytes.length) {
      makeRoom();
    }
    bytes[end++] = (byte) b;
  }

  private void makeRoom() throws IOException {
    if (bytes.length < most) {
      bytes = Arrays.copyOf(bytes, Math.min(most, 2 * bytes.length));
      return;
    }
    if (file.isEmpty()) {
      file = Optional.of(open());
    }
    empty(file.get());
  }

  private FileChannel open() throws IOException {
    Path path = Files.createTempFile(folder, "gravida-", ".rows");
    try {
      return FileChannel.open(
          path,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private void empty(FileChannel channel) throws IOException {
    for (int from = 0; from < end; ) {
      from += channel.write(ByteBuffer.wrap(bytes, from, Math.min(CHUNK, end - from)));
    }
    end = 0;
  }

  /** Begins to read what was written; nothing is written from now on. */
  void rewind() throws IOException {
    if (file.isPresent()) {
      empty(file.get());
      file.get().position(0);
    }
  }

  /**
   * Reads the next byte.
   *
   * @return from 0 to 255
   * @throws EOFException if there is none
   */
  int read() throws IOException {
    if (at == end) {
      refill();
    }
    return bytes[at++] & 0xFF;
  }

  private void refill() throws IOException {
    at = 0;
    end = 0;
    if (file.isPresent()) {
      end = Math.max(0, file.get().read(ByteBuffer.wrap(bytes, 0, Math.min(CHUNK, bytes.length))));
    }
    if (end == 0) {
      throw new EOFException("the file of kept rows ends too soon");
    }
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
