package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  private static final String ONE = "SELECT (1 AS ?one) { }";
  private static final String CSV = "text/csv";

  private static Serving server;

  @BeforeAll
  static void start() {
    server = Serving.with("--limit", "5000", "--time-limit", "2", "--body-limit", "1");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, '\"value\": \"1\"'",
    "application/sparql-results+xml, '>1</literal>'",
    "text/csv, 'one\r\n1\r\n'",
    "text/tab-separated-values, '?one\n1\n'"
  })
  void rowsAreWrittenAsTheClientLikes(String type, String part) {
    var answer = server.ask(ONE, type);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.body()).contains(part);
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, 'grv:a   grv:b   grv:c'",
    "application/n-triples, '<https://w3id.org/gravida/a> <https://w3id.org/gravida/b>'",
    "application/ld+json, '@id'",
    "application/rdf+xml, '<rdf:RDF'"
  })
  void statementsAreWrittenAsTheClientLikes(String type, String part) {
    var answer = server.ask("CONSTRUCT { grv:a grv:b grv:c } WHERE { }", type);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(part);
  }

  @Test
  void queriesComeByAllThreeWaysOfTheProtocol() {
    assertThat(server.ask(ONE, CSV).body()).contains("one");
    assertThat(
            server
                .post(
                    "/sparql", "application/x-www-form-urlencoded", "query=" + Serving.encoded(ONE))
                .body())
        .contains("one");
    assertThat(server.post("/sparql", "application/sparql-query", ONE).body()).contains("one");
  }

  @Test
  void verdictsAndDescriptionsAreAnswered() {
    assertThat(server.ask("ASK { grv:Patient a owl:Class }", "application/sparql-results+json"))
        .satisfies(answer -> assertThat(answer.body()).contains("true"));
    assertThat(server.ask("DESCRIBE grv:Patient", "text/turtle").body()).contains("grv:Patient");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/hosts> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://localhost:1/> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { BIND (<java:java.lang.Runtime>(1) AS ?x) }",
        "SELECT * { BIND (CALL(<java:java.lang.Runtime>, 1) AS ?x) }",
        "SELECT * { ?x <java:java.lang.Runtime> ?y }",
        "SELECT * { BIND (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) }",
        "LOAD <file:///etc/hosts>",
        "INSERT DATA { grv:a grv:b grv:c }",
        "DELETE WHERE { ?s ?p ?o }",
        "JSON { 'a': ?s } WHERE { ?s ?p ?o }",
        "CONSTRUCT { GRAPH grv:g { ?s ?p ?o } } WHERE { ?s ?p ?o }",
        "SELECT * { ?s ?p",
        ""
      })
  void whatIsNoPlainQuestionIsRefusedAndTheServerLivesOn(String query) {
    assertThat(server.ask(query, CSV).statusCode()).as(query).isEqualTo(400);
    assertThat(server.post("/sparql", "application/sparql-query", query).statusCode())
        .as(query)
        .isEqualTo(400);
    assertThat(server.ask(ONE, CSV).statusCode()).isEqualTo(200);
  }

  @Test
  void whatWasWrongIsSaidWithItsPlace() {
    assertThat(server.ask("SELECT * {\n ?s ?p", CSV).body()).startsWith("query:2:");
    assertThat(server.ask("SELECT * FROM <urn:中> { }", CSV).body())
        .contains("FROM, which would load a file or an address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default-graph-uri=file:///etc/hosts",
        "named-graph-uri=http://localhost:1/",
        "query-ref=http://localhost:1/",
        "callback=run",
        "stylesheet=http://localhost:1/"
      })
  void parametersThatLoadOrLetOtherSitesReadAreRefused(String parameter) {
    assertThat(server.get("/sparql?query=" + Serving.encoded(ONE) + "&" + parameter).statusCode())
        .isEqualTo(400);
  }

  @Test
  void nothingCanBeChanged() {
    String insert = "INSERT DATA { grv:a grv:b grv:c }";
    String form = "application/x-www-form-urlencoded";
    long before = statements();
    for (String path : new String[] {"/", "/sparql", "/update", "/data", "/data?default", "/q"}) {
      Stream.of(
              server.post(path, "application/sparql-update", insert),
              server.post(path, form, "update=" + Serving.encoded(insert)),
              server.post(path, form, "request=" + Serving.encoded(insert)),
              server.post(path, "text/turtle", "<urn:a> <urn:b> <urn:c> ."))
          .forEach(answer -> assertThat(answer.statusCode()).as(path).isBetween(400, 499));
      for (String method : new String[] {"PUT", "DELETE", "PATCH", "TRACE", "FROB"}) {
        var body = java.net.http.HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> .");
        assertThat(
                server
                    .send(
                        server.to(path).header("Content-Type", "text/turtle").method(method, body))
                    .statusCode())
            .as(method + " " + path)
            .isEqualTo(405);
      }
    }
    assertThat(statements()).isEqualTo(before);
  }

  /** CVE-2026-61372: in Jena 5, an update can read files that its settings keep from it. */
  @Test
  void noUpdateReadsAFile(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.ttl"), "<urn:canary> <urn:b> <urn:c> .");
    String file = "<" + secret.toUri() + ">";
    String form = "application/x-www-form-urlencoded";
    for (String update :
        List.of(
            "LOAD " + file,
            "LOAD SILENT " + file + " INTO GRAPH <urn:g>",
            "INSERT DATA { <urn:a> <urn:b> <urn:c> } ; LOAD " + file,
            "INSERT { ?s ?p ?o } USING " + file + " WHERE { ?s ?p ?o }")) {
      for (String path : List.of("/", "/sparql", "/update", "/data", "/q")) {
        for (HttpResponse<String> answer :
            List.of(
                server.post(path, "application/sparql-update", update),
                server.post(path, form, "update=" + Serving.encoded(update)),
                server.post(path, form, "query=" + Serving.encoded(update)),
                server.get(path + "?update=" + Serving.encoded(update)))) {
          assertThat(answer.body()).doesNotContain("canary");
        }
      }
    }
    assertThat(
            server
                .ask("ASK { { <urn:canary> ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }", CSV)
                .body())
        .contains("false");
  }

  private static long statements() {
    return Long.parseLong(
        server.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", CSV).body().split("\r\n")[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"query", "get", "update", "upload", "shacl", "patch", "$/ping", "$/stats"})
  void noPathOfTheLibraryItselfIsThere(String path) {
    assertThat(server.get("/" + path + "?query=ASK%7B%7D").statusCode()).isEqualTo(404);
  }

  @Test
  void theWholeGraphCanBeRead() {
    for (String path : new String[] {"/data", "/data?default"}) {
      var answer = server.get(path, "application/n-triples");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body().lines().count()).isEqualTo(statements());
    }
    assertThat(server.get("/data?graph=urn:none").statusCode()).isEqualTo(404);
  }

  @Test
  void anAnswerEndsAtItsLimits() {
    var many = server.ask("SELECT * { ?s ?p ?o }", CSV);
    assertThat(many.statusCode()).isEqualTo(400);
    assertThat(many.body()).isEqualTo("more than 5000 rows; add LIMIT\n");
    assertThat(server.ask("CONSTRUCT WHERE { ?s ?p ?o }", "text/turtle").body())
        .isEqualTo("more than 5000 statements; add LIMIT\n");
    var slow = server.ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", CSV);
    assertThat(slow.statusCode()).isEqualTo(503);
    assertThat(slow.body()).isEqualTo("no answer within 2s\n");
    assertThat(server.ask("SELECT * { ?s ?p ?o } LIMIT 5000", CSV).statusCode()).isEqualTo(200);
  }

  @Test
  void serviceAndDataAreDescribed() {
    for (String path : new String[] {"/sparql", "/.well-known/void"}) {
      var turtle = server.get(path, "text/turtle");
      assertThat(turtle.statusCode()).isEqualTo(200);
      assertThat(turtle.body())
          .contains("sd:Service", "void:triples", "owl:versionInfo", "sha256:");
      assertThat(server.get(path, "application/ld+json").body()).contains("@graph");
      assertThat(server.get(path, "image/png").statusCode()).isEqualTo(406);
    }
    assertThat(server.get("/examples", "text/turtle").body())
        .contains("sh:SPARQLSelectExecutable", "sh:select", "rdfs:comment", "sh:declare");
  }

  @Test
  void everyPathIsToldInOpenApi() {
    var paths = JSON.parse(server.get("/openapi.json").body()).get("paths").getAsObject();
    assertThat(paths.keys())
        .contains("/sparql", "/q/due-repeats", "/classify", "/whatif", "/terms");
    for (String path : paths.keys()) {
      boolean isRead = paths.get(path).getAsObject().hasKey("get");
      if (isRead && !path.startsWith("/q/")) {
        assertThat(server.send(server.to(path).header("Accept", "*/*")).statusCode())
            .as(path)
            .isNotEqualTo(404);
      }
    }
  }

  @Test
  void aQueryThatNoParserCanFollowIsRefused() {
    String deep = "SELECT * " + "{".repeat(100_000) + "}".repeat(100_000);
    assertThat(server.post("/sparql", "application/sparql-query", deep).statusCode())
        .isEqualTo(400);
    String high = "ASK { FILTER (1" + " + (1".repeat(3_000) + ")".repeat(3_000) + " > 0) }";
    assertThat(server.post("/sparql", "application/sparql-query", high).statusCode())
        .isIn(200, 400);
    assertThat(
            server
                .post("/sparql", "application/sparql-query", "#".repeat(1_000_001) + "\nASK {}")
                .statusCode())
        .isEqualTo(413);
    assertThat(server.ask(ONE, CSV).statusCode()).isEqualTo(200);
  }

  @Test
  void aFileThatNeverEndsIsNotWaitedFor() throws Exception {
    try (var socket = new Socket("localhost", server.port())) {
      String head =
          "POST /classify HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.setSoTimeout(20_000);
      for (int i = 0; i < 15 && socket.getInputStream().available() == 0; i++) {
        socket.getOutputStream().write("1\r\n \r\n".getBytes(UTF_8));
        Thread.sleep(300);
      }
      assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
          .isEqualTo("HTTP/1.1 408");
    }
    assertThat(server.ask(ONE, CSV).statusCode()).isEqualTo(200);
  }

  @Test
  void healthTellsVersionsAndStatements() {
    assertThat(server.get("/health").body())
        .contains("\"ok\"", "HermiT", "\"statements\"", String.valueOf(statements()));
  }

  @Test
  void pagesOfOtherSitesReadNothing() {
    var answer = server.ask(ONE, CSV);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }
}
