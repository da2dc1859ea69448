package org.gravida.intake.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts what is read; pauses before it may have to wait for more. */
public final class CountedStream extends FilterInputStream {
  private final LongConsumer count;
  private final Runnable pause;

  /**
   * Reads another stream.
   *
   * @param count takes how many bytes were read
   * @param pause done before a wait
   */
  public CountedStream(InputStream in, LongConsumer count, Runnable pause) {
    super(in);
    this.count = count;
    this.pause = pause;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count.accept(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (in.available() == 0) {
      pause.run();
    }
    int read = in.read(target, offset, length);
    count.accept(Math.max(0, read));
    return read;
  }
}
