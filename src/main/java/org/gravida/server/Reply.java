package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.fuseki.system.ConNeg;
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

  /** Sends it. */
  void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    byte[] bytes = body.getBytes(UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
    response.getOutputStream().close();
  }

  /** Sends it, and takes no more of the client: what it may still be sending is not read. */
  void end(HttpServletResponse response) throws IOException {
    response.setHeader("Connection", "close");
    send(response);
  }

  /**
   * Returns the media type that a client likes best, the first if it likes all alike, or the empty
   * string if it takes none.
   */
  static String liked(HttpServletRequest request, List<String> offered) {
    if (request.getHeader(HttpNames.hAccept) == null) {
      return offered.get(0);
    }
    var liked =
        ConNeg.chooseContentType(request, AcceptList.create(offered.toArray(String[]::new)), null);
    return liked == null ? "" : liked.getContentTypeStr();
  }
}
