package org.gravida.cli.command.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.gravida.knowledge.Triple;
import org.gravida.query.result.Answer;

/** A client of the SPARQL 1.1 Graph Store HTTP Protocol, for one graph of one store. */
final class GraphStoreClient {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(20))
          .build();
  private final URI store;
  private final URI graph;
  private final String credentials;
  private long sent;

  /** The store does not take it. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  /**
   * Names the graph.
   *
   * @param graph IRI of the graph; empty for the default graph
   * @param user name for basic authentication; empty for none
   */
  GraphStoreClient(URI store, String graph, String user, String password) {
    this.store = store;
    String query = graph.isEmpty() ? "default" : "graph=" + URLEncoder.encode(graph, UTF_8);
    this.graph = URI.create(store + (store.getRawQuery() == null ? "?" : "&") + query);
    credentials =
        user.isEmpty()
            ? ""
            : "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
  }

  /**
   * Sends statements, as N-Triples.
   *
   * @param statements with all statements on a blank node, which is none of those sent before
   * @param replace whether they replace the graph; else they are added
   * @throws RefusedException if the store cannot be reached or does not take them
   */
  void send(List<Triple> statements, boolean replace) {
    try {
      send(replace ? "PUT" : "POST", new Answer.Statements(statements).lines());
    } catch (ConnectException | HttpTimeoutException e) {
      throw new RefusedException(store + " cannot be reached: " + reason(e));
    } catch (IOException e) {
      throw new RefusedException(why(e));
    }
    sent += statements.size();
  }

  /**
   * Returns why the connection was lost amid what was sent: a server that refuses may end it before
   * its answer can be read, so that it is asked to add nothing.
   */
  private String why(IOException lost) {
    try {
      send("POST", "");
    } catch (RefusedException e) {
      return e.getMessage();
    } catch (IOException e) {
      // What was lost first is told.
    }
    return store + " cannot be reached: " + reason(lost);
  }

  private void send(String method, String body) throws IOException {
    var request =
        HttpRequest.newBuilder(graph)
            .timeout(LONGEST)
            .header("Content-Type", "application/n-triples; charset=utf-8")
            .method(method, BodyPublishers.ofString(body, UTF_8));
    if (!credentials.isEmpty()) {
      request.header("Authorization", credentials);
    }
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        String words = answer.body().lines().findFirst().orElse("");
        throw new RefusedException(
            store + " answered " + answer.statusCode() + (words.isEmpty() ? "" : ": " + words));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException("interrupted");
    }
  }

  private String reason(IOException e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    if (root instanceof UnresolvedAddressException || root instanceof UnknownHostException) {
      return "no host is known by the name " + store.getHost();
    }
    if (e instanceof HttpTimeoutException) {
      return "no answer came in time";
    }
    return e instanceof ConnectException
        ? "nothing listens there, or the connection is refused"
        : root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  /** Returns how many statements were sent. */
  long sent() {
    return sent;
  }

  @Override
  public String toString() {
    return store.toString();
  }
}
