package org.gravida.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses what no path of the server takes: methods that change things, bodies that are too long,
 * and calls that a page of another site makes through a name of its own for this machine.
 */
final class GuardedRequests implements Filter {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final List<String> REFUSED =
      List.of("callback", "stylesheet", "query-ref", "default-graph-uri", "named-graph-uri");

  private final long most;
  private final Set<String> posted;
  private final Set<String> hosts;
  private final Metrics metrics;

  /**
   * Makes the guard.
   *
   * @param most bytes of a body
   * @param posted the paths that take one
   * @param names of this machine, beside those by which it calls itself
   * @param metrics counts the answers
   */
  GuardedRequests(long most, Set<String> posted, Set<String> names, Metrics metrics) {
    this.metrics = metrics;
    this.most = most;
    this.posted = Set.copyOf(posted);
    hosts = Stream.concat(OWN.stream(), names.stream()).collect(Collectors.toSet());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    long start = System.nanoTime();
    try {
      guard(asked, answer, chain);
    } finally {
      metrics.count(asked.getRequestURI(), answer.getStatus(), System.nanoTime() - start);
    }
  }

  private void guard(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    answer.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    answer.setHeader("Cache-Control", "no-store");
    if (!hosts.contains(asked.getServerName().toLowerCase(Locale.ROOT))) {
      Reply.words(421, "this server does not answer by that name").end(answer);
    } else if (!METHODS.contains(asked.getMethod())) {
      answer.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      Reply.words(405, "this server is for reading only").end(answer);
    } else if (asked.getMethod().equals("POST") && !posted.contains(asked.getRequestURI())) {
      answer.setHeader("Allow", "GET, HEAD, OPTIONS");
      Reply.words(405, "this path is for reading only").end(answer);
    } else if (asked.getContentLengthLong() > most) {
      Body.tooLong(most).reply().end(answer);
    } else {
      chain.doFilter(asked, answer);
    }
  }

  /** Returns the first parameter of a SPARQL request that is refused, or the empty string. */
  static String refused(HttpServletRequest request) {
    return REFUSED.stream()
        .filter(name -> request.getParameter(name) != null)
        .findFirst()
        .orElse("");
  }
}
