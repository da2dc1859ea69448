package org.gravida.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** What a client sends, as a whole, within a length and a time. */
final class Body {
  private Body() {}

  /** It is too long, or takes too long. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;

    RefusedException(int status, String message) {
      super(message);
      this.status = status;
    }

    /** Returns the answer that says so. */
    Reply reply() {
      return Reply.words(status, getMessage());
    }
  }

  /**
   * Reads all of it.
   *
   * @param time zero for any
   * @throws RefusedException if it goes beyond
   */
  static byte[] read(InputStream in, long most, Duration time)
      throws IOException, RefusedException {
    var body = new ByteArrayOutputStream();
    byte[] part = new byte[1 << 16];
    long start = System.nanoTime();
    for (int count = in.read(part); count >= 0; count = in.read(part)) {
      body.write(part, 0, count);
      if (body.size() > most) {
        throw tooLong(most);
      }
      if (!time.isZero() && System.nanoTime() - start > time.toNanos()) {
        throw new RefusedException(408, "it took too long to arrive");
      }
    }
    return body.toByteArray();
  }

  /** Returns what is told of one that is too long. */
  static RefusedException tooLong(long most) {
    return new RefusedException(413, "more than " + most + " bytes");
  }
}
