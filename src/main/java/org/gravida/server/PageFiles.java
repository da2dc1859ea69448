package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.apache.jena.riot.web.HttpNames;

/**
 * The page for readers: at {@code /} for whoever does not like RDF better, its other files below
 * {@code /page/}. Only {@code status.css} and the names in {@code page/files.txt} are known, each
 * by its exact spelling; they are read once, so that no request reaches a folder or an archive.
 */
final class PageFiles implements Filter {
  static final String BELOW = "/page/";
  private static final String LIST = "files.txt";
  private static final String INDEX = "index.html";

  /** The style of the statuses of causes, which is that of the pages that are written as well. */
  private static final String STATUS = "status.css";

  private static final String STATUS_PLACE = "/org/gravida/report/shared/";

  private static final String HTML = "text/html";

  /** Only the files of this server are loaded, and nothing else is framed, sent or named. */
  private static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of("html", HTML, "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  /** What is at the root; who takes anything gets the page. */
  private static final List<String> ROOT =
      Stream.concat(Stream.of(HTML), ServiceDescription.TYPES.stream()).toList();

  /** A file as it is sent; all are text. */
  private record Sent(String type, String tag, String text) {}

  private final Map<String, Sent> files;
  private final ServiceDescription description;

  PageFiles(ServiceDescription description) {
    this.description = description;
    files =
        Stream.concat(new String(read(LIST), UTF_8).lines(), Stream.of(STATUS))
            .collect(Collectors.toUnmodifiableMap(name -> name, PageFiles::file));
  }

  private static Sent file(String name) {
    byte[] bytes = read(name);
    var sum = new CRC32C();
    sum.update(ByteBuffer.wrap(bytes));
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    return new Sent(
        type + "; charset=utf-8",
        "\"" + Long.toHexString(sum.getValue()) + "\"",
        new String(bytes, UTF_8));
  }

  private static byte[] read(String name) {
    String place = (name.equals(STATUS) ? STATUS_PLACE : "page/") + name;
    try (InputStream in = PageFiles.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new IllegalStateException(place + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    String path = asked.getRequestURI();
    boolean isRead = List.of("GET", "HEAD").contains(asked.getMethod());
    if (isRead && path.startsWith(BELOW)) {
      send(path.substring(BELOW.length()), asked, answer);
    } else if (isRead && path.equals("/")) {
      answer.setHeader("Vary", HttpNames.hAccept);
      sendRoot(asked, answer);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Sends the page to readers, and to programs what they find here. */
  private void sendRoot(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
    if (asked.getParameter("query") != null) {
      Reply.words(404, "queries are asked at /sparql").send(answer);
    } else if (Reply.liked(asked, ROOT).equals(HTML)) {
      send(INDEX, asked, answer);
    } else {
      description.send(asked, answer);
    }
  }

  private void send(String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Sent file = files.get(name);
    if (file == null) {
      Reply.words(404, "no such file of the page").send(response);
      return;
    }
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", file.tag());
    if (file.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    byte[] bytes = file.text().getBytes(UTF_8);
    response.setContentType(file.type());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
