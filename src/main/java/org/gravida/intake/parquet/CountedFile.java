package org.gravida.intake.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A file read at any place, which tells how many bytes were read. */
final class CountedFile implements InputFile, AutoCloseable {
  private final FileChannel channel;
  private final LongConsumer read;

  CountedFile(Path file, LongConsumer read) throws IOException {
    this.channel = FileChannel.open(file);
    this.read = read;
  }

  @Override
  public long getLength() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableInputStream newStream() {
    return new DelegatingSeekableInputStream(counted(Channels.newInputStream(channel))) {
      @Override
      public long getPos() throws IOException {
        return channel.position();
      }

      @Override
      public void seek(long position) throws IOException {
        channel.position(position);
      }
    };
  }

  private InputStream counted(InputStream in) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        int b = in.read();
        read.accept(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        read.accept(Math.max(0, count));
        return count;
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  @Override
  public String toString() {
    return "the file";
  }
}
