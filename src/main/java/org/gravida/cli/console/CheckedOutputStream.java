package org.gravida.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes results and stops the command when they can no longer be written.
 *
 * <p>A {@link java.io.PrintStream} swallows every {@link IOException}; without this, a full disk
 * would look like success, and a closed pipe would not end a long run.
 */
public final class CheckedOutputStream extends FilterOutputStream {
  public CheckedOutputStream(OutputStream target) {
    super(target);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /**
   * Writes or ends the command.
   *
   * @throws ClosedPipeException if the reader has closed the pipe
   * @throws UncheckedIOException if writing failed for another reason
   */
  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
        throw new ClosedPipeException(e);
      }
      throw new UncheckedIOException("cannot write the results", e);
    }
  }
}
