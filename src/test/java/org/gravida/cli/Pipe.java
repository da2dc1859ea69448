package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A named pipe, such as a shell makes; whoever reads it waits for more until it is closed. */
final class Pipe implements AutoCloseable {
  private final FileChannel channel;

  private Pipe(FileChannel channel) {
    this.channel = channel;
  }

  static Pipe at(Path path) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
    // a pipe opened for both waits for nobody
    return new Pipe(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  void write(byte[] bytes) throws IOException {
    var rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
