package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gravida.cli.Main;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
  private static final String PATIENTS = "examples/patients.json";
  private static final String ONE = "Bea-two-in-the-same-week";

  private static final String COHORT = "assumptions-in-a-cohort";
  private static final String PATTERNS = "patients-by-pattern";
  private static final String SOURCES = "sources-and-their-use";

  /** Their expected rows are of more patients, or of the ontology before links are added. */
  private static final Set<String> OF_OTHER_INPUT = Set.of(COHORT, PATTERNS, SOURCES);

  private static Serving server;

  @BeforeAll
  static void start() {
    server = Serving.with("--data", PATIENTS, "--body-limit", "1");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static byte[] patients() throws IOException {
    return Files.readAllBytes(Path.of(PATIENTS));
  }

  private static String printed(byte[] in, String... words) {
    var out = new ByteArrayOutputStream();
    Main.run(
        words,
        new ByteArrayInputStream(in),
        new PrintStream(out, false, UTF_8),
        new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    return out.toString(UTF_8);
  }

  static Stream<QueryFile> answers() {
    var library = QueryLibrary.open(Path.of("queries"));
    return Stream.of(QueryFile.Kind.ANSWER, QueryFile.Kind.LIST)
        .flatMap(kind -> library.of(kind).stream())
        .filter(file -> file.parameters().stream().allMatch(each -> each.optional()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"due-repeats", COHORT, PATTERNS, SOURCES})
  void aQueryByNameAnswersAsTheCommandLine(String name) {
    var answer = server.get("/q/" + name + "?format=csv");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(printed(new byte[0], "query", name, "--data", PATIENTS, "-f", "csv"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void everyQueryThatNeedsNoParameterAnswersAndThoseOfTheExamplesWithTheirRows(QueryFile file)
      throws IOException {
    var answer = server.get("/q/" + file.name() + "?format=csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Path expected = Path.of("src/test/resources/queries", file.name() + ".csv");
    if (file.kind() == QueryFile.Kind.ANSWER
        && file.parameters().isEmpty()
        && !OF_OTHER_INPUT.contains(file.name())
        && Files.exists(expected)) {
      assertThat(answer.body()).isEqualTo(Files.readString(expected));
    }
  }

  @Test
  void whatIsWrongWithAQueryByNameIsSaid() {
    assertThat(server.get("/q/due-repeat").body())
        .isEqualTo("no query is called due-repeat; did you mean due-repeats?\n");
    assertThat(server.get("/q/due-repeat").statusCode()).isEqualTo(404);
    assertThat(server.get("/q/due-repeats?colour=red").statusCode()).isEqualTo(400);
    assertThat(server.get("/q/due-repeats?colour=red").body()).contains("parameter colour");
    assertThat(server.get("/q/due-repeats?format=pdf").statusCode()).isEqualTo(400);
    assertThat(server.get("/q/due-repeats?format=ttl").statusCode()).isEqualTo(406);
    assertThat(server.get("/q/due-repeats", "image/png").statusCode()).isEqualTo(406);
    assertThat(server.get("/q/quoted-figure").body()).contains("no parameter ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/..%2f..%2fetc%2fpasswd",
        "/q/../pom.xml",
        "/q/%2e%2e/pom.xml",
        "/q/links",
        "/q/%0d%0aSet-Cookie:a=b",
        "/q/%00",
        "/ontology/gravida.ttl",
        "/pom.xml"
      })
  void noPathLeadsToAFileOrToAnInnerQuery(String path) {
    var answer = server.get(path);
    assertThat(answer.statusCode()).as(path).isBetween(400, 404);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aQueryWithoutAParameterThatItNeedsSaysWhich() {
    var needing =
        QueryLibrary.open(Path.of("queries")).of(QueryFile.Kind.ANSWER).stream()
            .filter(file -> file.parameters().stream().anyMatch(each -> !each.optional()))
            .toList();
    assertThat(needing).isNotEmpty();
    for (QueryFile file : needing) {
      var answer = server.get("/q/" + file.name());
      assertThat(answer.statusCode()).as(file.name()).isEqualTo(400);
      assertThat(answer.body()).contains("parameters of " + file.name());
    }
  }

  @Test
  void theListOfQueriesIsForProgramsAndForReaders() {
    assertThat(server.get("/q").body()).contains("\"due-repeats\"");
    assertThat(server.get("/q", "text/html,*/*;q=0.8").body())
        .startsWith("<!DOCTYPE html>")
        .contains("<a href=\"/q/due-repeats\">");
  }

  @Test
  void commandsAnswerAsTheCommandLine() throws IOException {
    String[][] calls = {
      {"/classify?format=csv&patient=" + ONE, "classify", "-f", "csv", "--patient", ONE, "-"},
      {"/classify?format=json", "classify", "-f", "json", "-"},
      {"/plan?patient=" + ONE, "plan", "--patient", ONE, "-"},
      {
        "/explain?format=json&pattern&patient=" + ONE,
        "explain",
        "-f",
        "json",
        "--pattern",
        "--patient",
        ONE,
        "-"
      },
      {
        "/whatif?patient=" + ONE + "&set=karyotype%3Dnormal",
        "whatif",
        "--patient",
        ONE,
        "--set",
        "karyotype=normal",
        "-"
      },
    };
    for (String[] call : calls) {
      var answer = server.post(call[0], patients());
      String[] words = java.util.Arrays.copyOfRange(call, 1, call.length);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Gravida-Exit-Code")).contains("0");
      assertThat(answer.body()).isEqualTo(printed(patients(), words));
    }
    assertThat(server.get("/terms?word=thyroid&format=csv").body())
        .isEqualTo(printed(new byte[0], "terms", "thyroid", "-f", "csv"));
  }

  @Test
  void theMediaTypeOfAnAnswerIsThatOfItsFormat() throws IOException {
    var json =
        server.send(
            server
                .to("/classify")
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(patients())));
    assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    assertThat(json.body()).startsWith("{");
  }

  @Test
  void whatIsWrongWithACallIsSaidByItsStatus() throws IOException {
    byte[] patients = patients();
    assertThat(server.post("/classify?format=pdf", patients).statusCode()).isEqualTo(400);
    assertThat(server.post("/classify?output=x.csv", patients).body())
        .isEqualTo("unknown parameter output\n");
    for (String option : new String[] {"mapping", "ontology", "queries", "errors", "resume"}) {
      assertThat(server.post("/classify?" + option + "=/etc/hosts", patients).statusCode())
          .isEqualTo(400);
    }
    assertThat(server.post("/classify?time-limit=3600", patients).statusCode()).isEqualTo(400);
    var garbled = server.post("/classify", "{ \"a\": [".getBytes(UTF_8));
    assertThat(garbled.statusCode()).isEqualTo(422);
    assertThat(garbled.headers().firstValue("Gravida-Exit-Code")).contains("3");
    assertThat(server.post("/classify?format=json&format=csv", patients).body())
        .isEqualTo("format is given more than once\n");
    for (String convert : new String[] {"/convert", "/convert?format="}) {
      assertThat(server.post(convert, patients).body()).startsWith("format is missing");
    }
    assertThat(server.get("/q?format=csv").statusCode()).isEqualTo(400);
    assertThat(server.get("/q", "text/csv").statusCode()).isEqualTo(406);
    assertThat(server.get("/classify").statusCode()).isEqualTo(405);
    assertThat(server.post("/terms", patients).statusCode()).isEqualTo(405);
  }

  /**
   * What is sent as a form is a file all the same, as curl sends it: its words are no parameters.
   */
  @Test
  void theTypeThatABodyClaimsDoesNotMatter() {
    String form = "application/x-www-form-urlencoded";
    String file = "[{\"patient\": \"P\", \"free note\": \"x&format=pdf&y=%zz\"}]";
    for (String type : new String[] {form, "application/json", "multipart/form-data; boundary=x"}) {
      var answer = server.post("/classify?format=json", type, file);
      assertThat(answer.statusCode()).as(type + answer.body()).isEqualTo(200);
      assertThat(answer.body()).contains("\"P\"");
    }
  }

  @Test
  void aBodyThatIsTooLongIsRefused() {
    byte[] long1 = new byte[1_100_000];
    assertThat(server.post("/classify", long1).statusCode()).isEqualTo(413);
    var chunked =
        server
            .to("/classify")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(long1)));
    assertThat(server.send(chunked).statusCode()).isEqualTo(413);
  }

  @Test
  void aServerThatIsCalledByAnotherNameAnswersNothing() throws IOException {
    try (var socket = new java.net.Socket("localhost", server.port())) {
      socket
          .getOutputStream()
          .write("GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n".getBytes(UTF_8));
      byte[] start = socket.getInputStream().readNBytes(12);
      assertThat(new String(start, UTF_8)).isEqualTo("HTTP/1.1 421");
    }
  }

  @Test
  void twentyClientsAtOnceGetTheSameBytes() throws Exception {
    byte[] patients = patients();
    String rows = server.get("/q/due-repeats?format=csv").body();
    String plan = server.post("/plan?patient=" + ONE, patients).body();
    var pool = Executors.newFixedThreadPool(20);
    var clients =
        Stream.generate(
                () ->
                    (Callable<String>)
                        () ->
                            Stream.of(
                                    server.get("/q/due-repeats?format=csv"),
                                    server.post("/plan?patient=" + ONE, patients))
                                .map(HttpResponse::body)
                                .reduce("", String::concat))
            .limit(20)
            .toList();
    for (var answer : pool.invokeAll(clients)) {
      assertThat(answer.get()).isEqualTo(rows + plan);
    }
    pool.shutdown();
  }

  @Test
  void aClientThatLeavesStopsNothing() throws IOException {
    byte[] patients = patients();
    String head =
        "POST /classify?format=json HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
            + patients.length
            + "\r\n\r\n";
    for (int sent : new int[] {0, 1000, patients.length}) {
      try (var socket = new java.net.Socket("localhost", server.port())) {
        socket.setSoLinger(true, 0);
        socket.getOutputStream().write(head.getBytes(UTF_8));
        socket.getOutputStream().write(patients, 0, sent);
        socket.getOutputStream().flush();
      }
    }
    assertThat(server.post("/classify?format=csv", patients).statusCode()).isEqualTo(200);
    assertThat(server.said()).doesNotContain("Exception");
  }

  @Test
  void nothingOfARequestIsLogged() throws IOException {
    server.post("/classify?patient=" + ONE, patients());
    server.get("/sparql?query=SELECT");
    assertThat(server.said().lines().filter(line -> line.contains("Bea"))).isEmpty();
    assertThat(server.said()).doesNotContain("SELECT");
  }

  @Test
  void metricsCountAnswersAndTellNothingOfThem() {
    server.get("/q/alerts?format=csv");
    server.get("/secret-of-ada/x");
    var told = server.get("/metrics");
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.headers().firstValue("Content-Type").orElse("")).contains("version=0.0.4");
    assertThat(told.body())
        .containsPattern("gravida_request_seconds_count\\{path=\"/q\",status=\"200\"} [1-9]")
        .contains("path=\"other\",status=\"404\"", "# TYPE gravida_statements gauge")
        .doesNotContain("ada");
  }
}
