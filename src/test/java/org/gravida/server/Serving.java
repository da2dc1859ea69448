package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gravida.cli.Main;

/** A server that {@code gravida serve} started, and a client of it. */
final class Serving implements AutoCloseable {
  private static final Pattern SERVING = Pattern.compile("serving https?://[^/:]+:(\\d+)/");

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Thread thread;
  private final int port;

  private Serving(List<String> words) {
    thread =
        new Thread(
            () ->
                Main.run(
                    words.toArray(String[]::new),
                    new ByteArrayInputStream(new byte[0]),
                    new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                    new PrintStream(said, true, UTF_8)));
    thread.start();
    port = awaited();
  }

  static Serving with(String... options) {
    var words = new ArrayList<>(List.of("serve", "--port", "0"));
    words.addAll(List.of(options));
    return new Serving(words);
  }

  /** Returns what is said of options with which no server starts. */
  static String refused(String... options) {
    var words = new ArrayList<>(List.of("serve", "--port", "0"));
    words.addAll(List.of(options));
    var err = new ByteArrayOutputStream();
    int code =
        Main.run(
                words.toArray(String[]::new),
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                new PrintStream(err, true, UTF_8))
            .number();
    assertThat(code).as(err.toString(UTF_8)).isEqualTo(2);
    return err.toString(UTF_8);
  }

  private int awaited() {
    for (int i = 0; i < 9000; i++) {
      Matcher matcher = SERVING.matcher(said());
      if (matcher.find()) {
        return Integer.parseInt(matcher.group(1));
      }
      if (!thread.isAlive()) {
        break;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("no server: " + said());
  }

  String said() {
    return said.toString(UTF_8);
  }

  int port() {
    return port;
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  HttpResponse<String> get(String path, String accept) {
    return send(to(path).header("Accept", accept));
  }

  HttpResponse<String> get(String path) {
    return send(to(path));
  }

  HttpResponse<String> post(String path, String type, String body) {
    return send(to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> post(String path, byte[] body) {
    return send(to(path).POST(BodyPublishers.ofByteArray(body)));
  }

  /** Asks in SPARQL by GET. */
  HttpResponse<String> ask(String query, String accept) {
    return get("/sparql?query=" + encoded(query), accept);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Asks for a path as it is written, which a client would put in order, and returns the answer.
   */
  String raw(String path) {
    try (var socket = new Socket("localhost", port)) {
      String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(20_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
