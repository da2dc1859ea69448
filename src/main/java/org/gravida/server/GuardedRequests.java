package org.gravida.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.riot.web.HttpNames;

/**
 * Refuses what no path of the server takes: methods that change things, bodies that are too long,
 * and calls that a page of another site makes through a name of its own for this machine.
 */
final class GuardedRequests implements Filter {
  private static final String SPARQL = "/sparql";
  private static final Set<String> FUSEKIS = Set.of(SPARQL, "/data");
  private static final Pattern DECLINED = Pattern.compile(";\\s*q=0(?:[.]0*)?\\s*(?:,|;|$)");
  private static final List<String> RESULTS =
      List.of(
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/csv",
          "text/tab-separated-values");
  private static final Pattern NAMED = Pattern.compile("(?:^|&)(?:output|format|accept)=");
  private static final List<String> READ = List.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final List<String> REFUSED =
      List.of("callback", "stylesheet", "query-ref", "default-graph-uri", "named-graph-uri");

  /** What begins every path below one. */
  private static final List<String> BELOW = List.of(PageFiles.BELOW, "/q/");

  private final long most;
  private final Set<String> known;
  private final Set<String> posted;
  private final Set<String> hosts;
  private final Metrics metrics;

  /**
   * Makes the guard.
   *
   * @param most bytes of a body
   * @param known the paths that are answered
   * @param posted the paths that take one and nothing else
   * @param names of this machine, beside those by which it calls itself
   * @param metrics counts the answers
   */
  GuardedRequests(
      long most, Set<String> known, Set<String> posted, Set<String> names, Metrics metrics) {
    this.known = Set.copyOf(known);
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
      Reply.words(421, "this server does not answer by that name").end(asked, answer);
    } else if (!allowed(asked).contains(asked.getMethod())) {
      answer.setHeader("Allow", String.join(", ", allowed(asked)));
      Reply.words(
              405,
              posted.contains(asked.getRequestURI())
                  ? "send a patient file by POST"
                  : "this path is for reading only")
          .end(asked, answer);
    } else if (asked.getMethod().equals("OPTIONS")) {
      answer.setHeader("Allow", String.join(", ", allowed(asked)));
    } else if (!isKnown(asked.getRequestURI())) {
      Reply.words(404, "no such path; /openapi.json lists all").send(answer);
    } else if (asked.getContentLengthLong() > most) {
      Body.tooLong(most).reply().end(asked, answer);
    } else if (FUSEKIS.contains(asked.getRequestURI())) {
      toFuseki(asked, answer, chain);
    } else {
      chain.doFilter(asked, answer);
    }
  }

  /**
   * Hands a request to Fuseki, which does not know HEAD for queries, and would send what a client
   * declines by {@code q=0}.
   */
  private static void toFuseki(
      HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    String accepted = Reply.accepted(asked);
    boolean isDeclining = DECLINED.matcher(accepted).find();
    String types = isDeclining ? negotiated(asked) : accepted;
    if (types.isEmpty() && !accepted.isEmpty()) {
      Reply.words(406, "every type of an answer is declined").send(answer);
      return;
    }
    var offered = offered(asked.getRequestURI());
    if (!isDeclining && !isNamed(asked) && Reply.liked(asked, offered).isEmpty()) {
      Reply.words(406, "expected one of " + String.join(", ", offered)).send(answer);
      return;
    }
    chain.doFilter(
        new HttpServletRequestWrapper(asked) {
          @Override
          public String getMethod() {
            return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
          }

          @Override
          public String getHeader(String name) {
            return isReplaced(name) ? types : super.getHeader(name);
          }

          @Override
          public Enumeration<String> getHeaders(String name) {
            return isReplaced(name)
                ? Collections.enumeration(List.of(types))
                : super.getHeaders(name);
          }

          private boolean isReplaced(String name) {
            return !types.isEmpty() && name.equalsIgnoreCase(HttpNames.hAccept);
          }
        },
        answer);
  }

  /** Says whether the address names the format, whatever is accepted. */
  private static boolean isNamed(HttpServletRequest asked) {
    String query = asked.getQueryString();
    return query != null && NAMED.matcher(query).find();
  }

  /** Returns all types that Fuseki sends at a path. */
  private static List<String> offered(String path) {
    return (path.equals(SPARQL)
            ? Stream.of(DEF.rsOfferTable, DEF.rsOfferBoolean, DEF.constructOffer)
            : Stream.of(DEF.rdfOffer, DEF.quadsOffer))
        .flatMap(offer -> offer.entries().stream())
        .map(MediaType::getContentTypeStr)
        .distinct()
        .toList();
  }

  /** Returns what a client may get, of answers that are tables and of those that are graphs. */
  private static String negotiated(HttpServletRequest asked) {
    return Stream.of(RESULTS, ServiceDescription.TYPES)
        .map(offered -> Reply.notDeclined(asked, offered))
        .filter(type -> !type.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private boolean isKnown(String path) {
    return known.contains(path) || BELOW.stream().anyMatch(path::startsWith);
  }

  private List<String> allowed(HttpServletRequest asked) {
    String path = asked.getRequestURI();
    return posted.contains(path)
        ? List.of("POST", "OPTIONS")
        : path.equals(SPARQL) ? List.of("GET", "HEAD", "POST", "OPTIONS") : READ;
  }

  /** Returns the first parameter of a SPARQL request that is refused, or the empty string. */
  static String refused(HttpServletRequest request) {
    return REFUSED.stream()
        .filter(name -> request.getParameter(name) != null)
        .findFirst()
        .orElse("");
  }
}
