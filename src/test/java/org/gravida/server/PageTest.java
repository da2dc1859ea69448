package org.gravida.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser gets the page, a program what it asked for, and nobody a file that is not listed. */
class PageTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

  private static Serving server;

  @BeforeAll
  static void start() {
    server = Serving.with();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void aBrowserGetsThePageUnderAStrictPolicy() {
    var answer = server.get("/", BROWSER);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("/page/app.js");
    assertThat(header(answer, "Content-Type")).startsWith("text/html");
    assertThat(header(answer, "Content-Security-Policy"))
        .startsWith("default-src 'self';")
        .doesNotContain("unsafe", "*", "data:", "http");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(answer, "Vary")).contains("Accept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/ld+json"})
  void aProgramIsToldAtTheRootWhereTheEndpointIs(String accept) {
    var answer = server.get("/", accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(accept);
    assertThat(answer.body()).contains("/sparql");
    assertThat(server.get("/?query=ASK%7B%7D", BROWSER).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, text/html",
    "page.css, text/css",
    "app.js, text/javascript",
    "icon.svg, image/svg+xml",
    "vendor/preact.js, text/javascript",
    "vendor/preact.LICENCES.txt, text/plain"
  })
  void filesComeWithTheirTypeAndOnceOnly(String name, String type) throws Exception {
    var answer = server.get(PageFiles.BELOW + name);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.body())
        .isEqualTo(Files.readString(Path.of("src/main/resources/org/gravida/server/page", name)));
    var again =
        server.send(
            server.to(PageFiles.BELOW + name).header("If-None-Match", header(answer, "ETag")));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "files.txt",
        "vendor",
        "vendor/",
        "APP.JS",
        "app.js/",
        "app.js%00",
        "app%2ejs",
        "../PageFiles.class",
        "..%2fPageFiles.class",
        "%2e%2e/PageFiles.class",
        "vendor/../app.js",
        "vendor/%2e%2e/app.js",
        "vendor//preact.js",
        "..\\\\PageFiles.class",
        "/etc/passwd",
        "file:///etc/passwd",
        "index.html;a=b"
      })
  void noOtherNameIsKnown(String name) {
    var answer = server.raw(PageFiles.BELOW + name);
    assertThat(answer).as(name).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("root:");
  }

  @Test
  void filesAreForReadingOnly() {
    for (String path : new String[] {"/", "/page/app.js"}) {
      assertThat(server.post(path, "text/plain", "x").statusCode()).isEqualTo(405);
    }
    var head =
        server.send(
            server
                .to("/page/app.js")
                .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void aRecordComesBackInOtherFormats() {
    String record =
        "[{\"patient\":\"A\",\"pregnancies\":[{\"outcome\":\"miscarriage\",\"week\":8}]}]";
    assertThat(server.post("/convert?format=json", "application/json", record).body())
        .contains("\"patient\"", "\"week\"");
    var fhir = server.post("/convert?format=fhir", "application/json", record);
    assertThat(fhir.body()).contains("\"resourceType\"");
    assertThat(header(fhir, "Content-Type")).startsWith("application/fhir+json");
    assertThat(server.post("/convert?format=parquet", "application/json", record).statusCode())
        .isEqualTo(400);
    assertThat(
            server.post("/convert?output=x&format=json", "application/json", record).statusCode())
        .isEqualTo(400);
  }
}
