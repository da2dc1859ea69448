package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gravida.cli.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is read as the file that it is, in every format that the command line reads. */
class PostedFilesTest {
  private static Serving server;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    server = Serving.with("--body-limit", "5");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String printed(String... words) {
    var out = new ByteArrayOutputStream();
    Main.run(
        words,
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, false, UTF_8),
        new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    return out.toString(UTF_8);
  }

  private static String posted(Path file, String parameters, String type) throws IOException {
    var answer =
        server.send(
            server
                .to("/classify?format=json" + parameters)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofFile(file)));
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 422);
    return answer.body();
  }

  private Path converted(String format, String name) {
    Path file = folder.resolve(name);
    printed("convert", "--to", format, "--output", file.toString(), "examples/patients.json");
    return file;
  }

  private Path zipped(Path of) throws IOException {
    Path file = folder.resolve("cohort.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file));
        Stream<Path> inside = Files.list(of)) {
      for (Path each : inside.sorted().toList()) {
        zip.putNextEntry(new ZipEntry(of.getFileName() + "/" + each.getFileName()));
        zip.write(Files.readAllBytes(each));
      }
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patients.json",
        "patients.jsonl",
        "patients-long.csv",
        "patients-wide.csv",
        "patients.ttl",
        "packet.json"
      })
  void anExampleIsAnsweredWithTheBytesOfTheCommandLine(String name) throws IOException {
    Path file = Path.of("examples", name);
    String expected = printed("classify", "-f", "json", file.toString());
    assertThat(expected).contains("\"patient\"");
    assertThat(posted(file, "&name=" + name, "application/octet-stream").replace(name, "x"))
        .isEqualTo(expected.replace(file.toString(), "x").replace(name, "x"));
  }

  @Test
  void aParquetFileIsToldByItsBytes() throws IOException {
    Path file = converted("parquet", "cohort.parquet");
    assertThat(posted(file, "", "application/vnd.apache.parquet"))
        .isEqualTo(
            printed("classify", "-f", "json", file.toString()).replace("cohort.parquet", "-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples/redcap", "examples/tables", "examples/handed-out"})
  void aFolderIsPostedAsAnArchive(Path of) throws IOException {
    assertThat(posted(zipped(of), "", "application/zip"))
        .isEqualTo(printed("classify", "-f", "json", of.toString()));
  }

  @Test
  void aGraphIsToldByItsMediaType() throws IOException {
    Path file = Path.of("examples/patients.ttl");
    String expected = printed("classify", "-f", "json", file.toString());
    assertThat(posted(file, "", "text/turtle; charset=utf-8").replace("body.ttl", "x"))
        .isEqualTo(expected.replace(file.toString(), "x"));
  }

  @Test
  void aNameIsALabelAndOpensNothing() throws IOException {
    assertThat(Body.name("/etc/passwd", null)).isEqualTo("passwd");
    assertThat(Body.name("..\\..\\x.xlsx", "text/csv")).isEqualTo("x.xlsx");
    assertThat(Body.name("..", "text/turtle")).isEqualTo("body.ttl");
    assertThat(Body.name("a\u0000b.ttl", null)).isEqualTo("-");
    assertThat(Body.name("x".repeat(300), null)).isEqualTo("-");
    Path file = Path.of("examples/patients-wide.csv");
    String plain = posted(file, "", "text/csv");
    for (String name : List.of("/etc/passwd", "..%2F..%2Fpom.xml", "C:%5Cx.ttl%00", "%2e%2e")) {
      String answer = posted(file, "&name=" + name, "text/csv");
      assertThat(answer.replace("passwd", "-").replace("pom.xml", "-")).isEqualTo(plain);
    }
  }

  @Test
  void whatUnpacksToTooMuchIsRefusedAndTheServerLivesOn() throws IOException {
    Path bomb = folder.resolve("bomb.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      byte[] zeros = new byte[1 << 20];
      for (int file = 0; file < 5; file++) {
        zip.putNextEntry(new ZipEntry("a" + file + ".csv"));
        for (int i = 0; i < 60; i++) {
          zip.write(zeros);
        }
      }
    }
    var refused = server.post("/classify", Files.readAllBytes(bomb));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("more than 200 MB in an archive");
    assertThat(server.get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void convertTakesToAsTheCommandLineDoes() throws IOException {
    byte[] file = Files.readAllBytes(Path.of("examples/patients.json"));
    var to = server.post("/convert?to=csv-wide", file);
    assertThat(to.statusCode()).as(to.body()).isEqualTo(200);
    assertThat(to.body()).isEqualTo(server.post("/convert?format=csv-wide", file).body());
    assertThat(server.post("/convert?to=fhir&format=json", file).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/convert?to=xlsx",
        "/convert?format=xlsx",
        "/classify?format=parquet",
        "/classify?format=xlsx",
        "/classify?guideline=nobody"
      })
  void whatIsWrongIsToldInTheWordsOfAnAddress(String path) throws IOException {
    var answer = server.post(path, Files.readAllBytes(Path.of("examples/patients.json")));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("--", "gravida help", ", parquet").isNotBlank();
  }

  @Test
  void openApiTellsWhichTermsAreNotFound() {
    assertThat(server.get("/terms?word=qqqqq").statusCode()).isEqualTo(422);
    assertThat(server.get("/openapi.json").body()).contains("no term has such a name");
  }
}
