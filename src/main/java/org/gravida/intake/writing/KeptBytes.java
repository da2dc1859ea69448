package org.gravida.intake.writing;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Bytes that are written, then read once: in memory while they are few, then in a file which the
 * system deletes however the run ends.
 */
final class KeptBytes extends OutputStream {
  private static final int CHUNK = 1 << 16;

  private final Path folder;
  private final int most;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
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
  }

  @Override
  public void write(int b) throws IOException {
    if (memory.size() == most) {
      if (file.isEmpty()) {
        file = Optional.of(open());
      }
      empty(file.get());
    }
    memory.write(b);
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
    memory.writeTo(Channels.newOutputStream(channel));
    memory.reset();
  }

  /** Returns what was written; nothing is written from now on. */
  InputStream read() throws IOException {
    if (file.isEmpty()) {
      return new ByteArrayInputStream(memory.toByteArray());
    }
    empty(file.get());
    file.get().position(0);
    return new BufferedInputStream(Channels.newInputStream(file.get()), CHUNK);
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
