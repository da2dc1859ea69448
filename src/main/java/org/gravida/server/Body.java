package org.gravida.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** What a client sends, as a whole, within a length and a time. */
final class Body {
  /** The media types of formats that their bytes do not tell, each with its ending. */
  private static final Map<String, String> ENDINGS =
      Map.of(
          "text/turtle", ".ttl",
          "application/rdf+xml", ".rdf",
          "application/ld+json", ".jsonld",
          "application/n-triples", ".nt",
          "application/trig", ".trig",
          "application/n-quads", ".nq",
          "application/yaml", ".yaml",
          "application/x-yaml", ".yaml",
          "text/yaml", ".yaml");

  private static final long MOST_PASSED = 64_000_000;
  private static final Duration MOMENT = Duration.ofSeconds(2);

  /** A name without a folder before it. */
  private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}");

  private Body() {}

  /**
   * Returns what a body is called, which is a label and opens nothing: the last part of the name
   * that is given, with the ending of its media type where it has none. It is {@code -} where
   * neither says anything.
   *
   * @param given may be empty
   * @param type media type; may be null
   */
  static String name(String given, String type) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String name = NAME.matcher(last).matches() && !last.matches("[.]+") ? last : "";
    String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String ending = name.contains(".") ? "" : ENDINGS.getOrDefault(plain, "");
    String stem = name.isEmpty() && !ending.isEmpty() ? "body" : name;
    return stem.isEmpty() ? "-" : stem + ending;
  }

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
    try {
      for (int count = in.read(part); count >= 0; count = in.read(part)) {
        body.write(part, 0, count);
        if (body.size() > most) {
          throw tooLong(most);
        }
        if (!time.isZero() && System.nanoTime() - start > time.toNanos()) {
          throw tooSlow();
        }
      }
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw tooSlow(); // nothing came for so long that the connection was given up
      }
      throw e;
    }
    return body.toByteArray();
  }

  /** Reads what comes within a moment, up to a length, and keeps nothing of it. */
  static void pass(InputStream in) {
    byte[] part = new byte[1 << 16];
    long start = System.nanoTime();
    long left = MOST_PASSED;
    try {
      int count = in.read(part);
      while (count >= 0 && left > 0 && System.nanoTime() - start < MOMENT.toNanos()) {
        left -= count;
        count = in.read(part);
      }
    } catch (IOException e) {
      // The client has gone, or says nothing more.
    }
  }

  private static RefusedException tooSlow() {
    return new RefusedException(408, "it took too long to arrive");
  }

  /** Returns what is told of one that is too long. */
  static RefusedException tooLong(long most) {
    return new RefusedException(413, "more than " + most + " bytes");
  }
}
