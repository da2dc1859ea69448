package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that nobody here wrote ask the endpoint: curl, rsparql of Jena, Comunica. */
class EndpointClientsTest {
  private static final Path TOOLS = Path.of("target/client");
  private static final String QUERY =
      "PREFIX grv: <https://w3id.org/gravida/> "
          + "SELECT ?patient { ?patient a grv:UterineSeptumConfirmed } ORDER BY ?patient";
  private static final List<String> FOUND =
      List.of("urn:gravida:patient:Hana-septum", "urn:gravida:patient:Ilse-septum-corrected");

  private static Serving server;

  @BeforeAll
  static void start() {
    server = Serving.with("--data", "examples/patients.json");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String sparql() {
    return "http://localhost:" + server.port() + "/sparql";
  }

  private static String said(Path folder, List<String> line)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void curl() throws Exception {
    String rows =
        said(
            Path.of("."),
            List.of(
                "curl",
                "-sS",
                "-H",
                "Accept: text/csv",
                "--data-urlencode",
                "query=" + QUERY,
                sparql()));
    assertThat(rows.lines()).contains("patient").containsAll(FOUND).hasSize(3);
  }

  @Test
  void rsparql() throws Exception {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            + File.pathSeparator
            + TOOLS.toAbsolutePath()
            + "/*";
    String rows =
        said(
            Path.of("."),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                path,
                "arq.rsparql",
                "--service",
                sparql(),
                "--results",
                "csv",
                QUERY));
    assertThat(rows.lines()).contains("patient").containsAll(FOUND);
  }

  @Test
  void comunica() throws Exception {
    String script = Path.of("src/client-test/ask-endpoint.mjs").toAbsolutePath().toString();
    assertThat(said(TOOLS, List.of("node", script, sparql(), QUERY)).lines())
        .containsExactlyElementsOf(FOUND);
  }
}
