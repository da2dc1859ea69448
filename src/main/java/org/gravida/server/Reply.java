package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.riot.web.HttpNames;

/**
 * A whole answer.
 *
 * @param status of HTTP
 * @param type media type with its character set
 */
record Reply(int status, String type, String body) {
  private static final String PLAIN = "text/plain; charset=utf-8";

  /** Returns an answer in words, ended by a line feed. */
  static Reply words(int status, String words) {
    return new Reply(status, PLAIN, words.endsWith("\n") ? words : words + "\n");
  }

  /** Returns what a command said, in the words of an address where its parameters are wrong. */
  static Reply ofCommand(int status, String said) {
    String plain = said.isEmpty() ? "no answer" : said;
    return words(status, status == 400 ? parameters(plain) : plain);
  }

  private static String parameters(String said) {
    return said.replaceFirst("\\R?See 'gravida help[^\\n]*", "")
        .replaceFirst("^gravida: (\\w+: )?", "")
        .replaceAll("(?<![\\w-])--(?=[a-z])", "")
        .replace(", parquet", "");
  }

  /** Sends it. */
  void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    byte[] bytes = body.getBytes(UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
    response.getOutputStream().close();
  }

  /**
   * Sends it, and takes no more of the client. Some of what it may still be sending is thrown away,
   * since many clients read no answer before all is sent.
   */
  void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Connection", "close");
    send(response);
    Body.pass(request.getInputStream());
  }

  /**
   * Returns the media type that a client likes best, the first if it likes all alike, or the empty
   * string if it takes none.
   */
  static String liked(HttpServletRequest request, List<String> offered) {
    String accept = accepted(request);
    if (accept.isBlank()) {
      return offered.get(0);
    }
    var ranges = new AcceptList(accept).entries();
    return offered.stream()
        .filter(type -> quality(type, ranges) > 0)
        .max(
            Comparator.<String>comparingDouble(type -> quality(type, ranges))
                .thenComparing(type -> exactness(type, ranges))
                .thenComparing(type -> -offered.indexOf(type)))
        .orElse("");
  }

  /** Returns the media type that a client likes best, else the first that it does not decline. */
  static String notDeclined(HttpServletRequest request, List<String> offered) {
    String liked = liked(request, offered);
    var ranges = new AcceptList(accepted(request)).entries();
    return liked.isEmpty()
        ? offered.stream().filter(type -> quality(type, ranges) != 0).findFirst().orElse("")
        : liked;
  }

  /** Returns all that a client says of the media types it takes. */
  static String accepted(HttpServletRequest request) {
    return String.join(", ", Collections.list(request.getHeaders(HttpNames.hAccept)));
  }

  /**
   * Returns how much a type is liked, by the most exact range that has it; negative if none has.
   */
  private static double quality(String type, List<MediaRange> ranges) {
    return range(type, ranges).map(MediaRange::get_q).orElse(-1.0);
  }

  private static int exactness(String type, List<MediaRange> ranges) {
    return range(type, ranges).map(Reply::exactness).orElse(-1);
  }

  private static Optional<MediaRange> range(String type, List<MediaRange> ranges) {
    var media = MediaType.create(type);
    return ranges.stream()
        .filter(range -> range.accepts(media))
        .max(Comparator.comparing(Reply::exactness));
  }

  private static int exactness(MediaRange range) {
    return range.getType().equals("*") ? 0 : range.getSubType().equals("*") ? 1 : 2;
  }
}
