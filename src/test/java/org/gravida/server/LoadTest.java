package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.gravida.cli.Main;
import org.gravida.query.result.Names;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded into a plain Fuseki answers the queries of the library there as here. */
class LoadTest {
  private static final String PATIENTS = "examples/patients.json";

  private FusekiServer fuseki;

  @BeforeEach
  void start() {
    fuseki =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .add("/ds", DatasetGraphFactory.createTxnMem())
            .build()
            .start();
  }

  @AfterEach
  void stop() {
    fuseki.stop();
  }

  /** One call of the command line. */
  private record Said(int code, String out, String err) {}

  private static Said call(String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        Main.run(
                words,
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8))
            .number();
    return new Said(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private Said load(String... more) {
    var words =
        new ArrayList<>(
            List.of("load", "--endpoint", "http://localhost:" + fuseki.getHttpPort() + "/ds/data"));
    words.addAll(List.of(more));
    return call(words.toArray(String[]::new));
  }

  private String asked(String query) {
    try (var connection =
            RDFConnection.connect("http://localhost:" + fuseki.getHttpPort() + "/ds/sparql");
        var execution = connection.query(query)) {
      var out = new ByteArrayOutputStream();
      ResultSetFormatter.outputAsCSV(out, execution.execSelect());
      return out.toString(UTF_8);
    }
  }

  private static String library(String name) throws IOException {
    var prefixes = new StringBuilder();
    Names.PREFIXES.forEach(
        (prefix, iri) -> prefixes.append("PREFIX %s: <%s>%n".formatted(prefix, iri)));
    return prefixes + Files.readString(Path.of("queries", "answer", name + ".rq"));
  }

  @Test
  void queriesAnswerThereAsHere() throws IOException {
    Said said = load("--data", PATIENTS);
    assertThat(said.err()).contains("sent ", " statements to http://localhost:");
    assertThat(said.code()).isZero();
    for (String name : List.of("care", "hazardous-advice", "alerts")) {
      String here = call("query", name, "--data", PATIENTS, "-f", "csv").out();
      assertThat(asked(library(name)).replace("\r\n", "\n").lines().sorted().toList())
          .hasSizeGreaterThan(5)
          .isEqualTo(here.lines().sorted().toList());
    }
  }

  @Test
  void aNamedGraphIsReplacedWhereThatIsAsked() {
    String count = "SELECT (COUNT(*) AS ?n) { GRAPH <urn:loss> { ?s ?p ?o } }";
    assertThat(load("--graph", "urn:loss").code()).isZero();
    String once = asked(count);
    assertThat(load("--graph", "urn:loss", "--replace").code()).isZero();
    assertThat(asked(count)).isEqualTo(once);
    assertThat(asked("SELECT ?s { ?s ?p ?o }").lines().count()).isEqualTo(1);
  }

  @Test
  void whatIsRefusedIsToldWithTheWordsOfTheServer() {
    int port = fuseki.getHttpPort();
    Said gone = call("load", "--endpoint", "http://localhost:" + port + "/none/data");
    assertThat(gone.code()).isEqualTo(3);
    assertThat(gone.err()).contains("/none/data answered 404");
    assertThat(call("load", "--endpoint", "http://localhost:1/ds").err())
        .contains("http://localhost:1/ds cannot be reached: nothing listens there");
    assertThat(call("load", "--endpoint", "http://no.such.host.invalid/ds").err())
        .contains("cannot be reached: no host is known by the name no.such.host.invalid");
    for (String address : List.of("", "localhost:3030", "file:///etc/passwd", "ftp://a/b")) {
      assertThat(call("load", "--endpoint", address).code()).as(address).isEqualTo(2);
    }
    assertThat(call("load", "--endpoint", "http://ada:lovely@localhost:1/ds").err())
        .contains("--user and --password-file")
        .doesNotContain("lovely");
    assertThat(load("--user", "a").err()).contains("--user and --password-file: give both");
  }

  @Test
  void aPasswordIsKeptFromOthers(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "word\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    Said open = load("--user", "a", "--password-file", secret.toString());
    assertThat(open.code()).isEqualTo(2);
    assertThat(open.err()).contains("others may read it; run chmod 600");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    assertThat(load("--user", "a", "--password-file", secret.toString()).code()).isZero();
    for (String host : List.of("no.such.host.invalid", "localhost.invalid", "128.0.0.1")) {
      String endpoint = "http://" + host + "/ds";
      Said plain =
          call("load", "--endpoint", endpoint, "--user", "a", "--password-file", secret.toString());
      assertThat(plain.code()).as(host).isEqualTo(2);
      assertThat(plain.err()).contains("use https, or add --plain-password");
    }
    Said asked =
        call(
            "load",
            "--endpoint",
            "http://no.such.host.invalid/ds",
            "--plain-password",
            "--user",
            "a",
            "--password-file",
            secret.toString());
    assertThat(asked.err()).contains("no host is known");
  }
}
