package org.gravida.report.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/** Appends to a file once the bytes it is given have begun as the file does. */
final class Appending extends OutputStream {
  private final Path file;
  private final byte[] sample;
  private final LongSupplier end;
  private final List<OutputStream> open = new ArrayList<>();
  private int compared;

  /**
   * Leaves the file as it is for now.
   *
   * @param sample bytes to be compared and not written
   * @param end where to append; asked, and the file cut there, when the first byte is written
   */
  Appending(Path file, byte[] sample, LongSupplier end) {
    this.file = file;
    this.sample = sample;
    this.end = end;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int known = Math.min(length, sample.length - compared);
    if (!Arrays.equals(bytes, offset, offset + known, sample, compared, compared + known)) {
      throw new ForeignFileException(
          file + " was made by another release, with other options or from other files");
    }
    compared += known;
    if (length > known) {
      target().write(bytes, offset + known, length - known);
    }
  }

  /** Takes bytes for a stream, as they are. */
  static Appending to(OutputStream out) {
    var appending = new Appending(Path.of(""), new byte[0], () -> 0);
    appending.open.add(out);
    return appending;
  }

  /** Cuts away what stands behind the place where to append, even if nothing was appended. */
  void cut() throws IOException {
    target().flush();
  }

  @Override
  public void flush() throws IOException {
    for (OutputStream each : open) {
      each.flush();
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }

  private OutputStream target() throws IOException {
    if (open.isEmpty()) {
      var channel = FileChannel.open(file, StandardOpenOption.WRITE);
      open.add(Channels.newOutputStream(channel));
      channel.truncate(end.getAsLong());
      channel.position(end.getAsLong());
    }
    return open.get(0);
  }

  @Override
  public void close() throws IOException {
    for (OutputStream each : open) {
      each.close();
    }
  }
}
