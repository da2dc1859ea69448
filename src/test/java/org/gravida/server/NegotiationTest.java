package org.gravida.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types and methods are those of RFC 9110. */
class NegotiationTest {
  private static final String JSON = "application/sparql-results+json";
  private static final String SELECT = "/sparql?query=SELECT+(1+AS+%3Fa)+%7B%7D";
  private static final String ASK = "/sparql?query=ASK%7B%7D";
  private static final String DESCRIBE = "/sparql?query=DESCRIBE+grv:Karyotype";

  private static Serving server;

  @BeforeAll
  static void start() {
    server = Serving.with();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
  }

  private static HttpResponse<String> by(String method, String path) {
    return server.send(server.to(path).method(method, BodyPublishers.noBody()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        SELECT + "|" + JSON + ";q=0, */*|application/sparql-results+xml",
        SELECT + "|" + JSON + ";q=0.0, application/sparql-results+xml;q=0, */*;q=0.1|text/csv",
        SELECT + "|text/csv;q=0.5, text/tab-separated-values|text/tab-separated-values",
        SELECT + "|text/turtle, " + JSON + ";q=0|application/sparql-results+xml",
        ASK + "|" + JSON + ";q=0, */*|application/sparql-results+xml",
        DESCRIBE + "|text/turtle;q=0, */*|application/ld+json",
        "/data|text/turtle; q=0, application/ld+json;q=0,*/*|application/rdf+xml",
        "/q/sources|" + JSON + ";q=0, application/*|application/json",
        "/q/sources|text/*, text/csv;q=0|text/tab-separated-values",
        "/q|application/json;q=0, */*|text/html",
        "/terms?word=thyroid|text/plain;q=0, */*|application/json",
        "/.well-known/void|text/turtle;q=0, */*;q=0.2|application/ld+json",
      })
  void whatIsDeclinedIsNotSent(String path, String accept, String expected) {
    var answer = server.get(path, accept);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(type(answer)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({SELECT, "/data", "/q/sources", "/q", "/examples", "/"})
  void whoDeclinesAllGetsNothing(String path) {
    assertThat(server.get(path, "*/*;q=0").statusCode()).isEqualTo(406);
  }

  @ParameterizedTest
  @CsvSource({SELECT, "/data", "/q/sources", "/q", "/examples", "/terms?word=thyroid"})
  void whoAcceptsOnlyWhatIsNotThereIsToldWhatIs(String path) {
    var answer = server.get(path, "image/png");
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("expected");
  }

  @ParameterizedTest
  @CsvSource({"/nowhere", "/data/none", "/query", "/favicon.ico"})
  void aPathThatIsNotThereIsToldInWordsAsAllElse(String path) {
    var answer = server.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(type(answer)).isEqualTo("text/plain");
    assertThat(answer.body()).isEqualTo("no such path; /openapi.json lists all\n");
  }

  @Test
  void theRootIsThePageOrTheDescription() {
    assertThat(type(server.get("/"))).isEqualTo("text/html");
    for (String accept : new String[] {"*/*", "text/html, */*;q=0.8", "text/*"}) {
      assertThat(type(server.get("/", accept))).isEqualTo("text/html");
    }
    for (String accept :
        new String[] {
          "text/turtle",
          "application/rdf+xml",
          "text/turtle, application/rdf+xml;q=0.9, */*;q=0.1",
          "text/html;q=0, */*"
        }) {
      var answer = server.get("/", accept);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("sparql-service-description#");
    }
    assertThat(server.get("/", "image/png").statusCode()).isEqualTo(406);
    assertThat(server.get("/?query=ASK%7B%7D").body()).isEqualTo("queries are asked at /sparql\n");
  }

  @ParameterizedTest
  @CsvSource({SELECT, ASK, "/sparql", "/data", "/q/sources", "/q", "/", "/health", "/terms?word=a"})
  void headIsGetWithoutTheBody(String path) {
    var head = by("HEAD", path);
    var get = server.get(path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(type(head)).isEqualTo(type(get));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HEAD /classify|POST, OPTIONS",
        "GET /plan|POST, OPTIONS",
        "PUT /classify|POST, OPTIONS",
        "POST /terms|GET, HEAD, OPTIONS",
        "POST /|GET, HEAD, OPTIONS",
        "POST /data|GET, HEAD, OPTIONS",
        "PUT /data|GET, HEAD, OPTIONS",
        "DELETE /q/sources|GET, HEAD, OPTIONS",
        "PATCH /sparql|GET, HEAD, POST, OPTIONS",
        "PROPFIND /nowhere|GET, HEAD, OPTIONS",
      })
  void whatIsNotAllowedSaysWhatIs(String call, String allowed) {
    String[] words = call.split(" ");
    var answer = by(words[0], words[1]);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains(allowed);
    var options = by("OPTIONS", words[1]);
    assertThat(options.statusCode()).isEqualTo(200);
    assertThat(options.headers().firstValue("Allow")).contains(allowed);
  }
}
