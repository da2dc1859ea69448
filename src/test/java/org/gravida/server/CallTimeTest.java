package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limit of the server holds over a whole call: its body, its reading and its answer. */
class CallTimeTest {
  private static final String ONE = "patient,what,value\nA,age,31\n";

  private static Serving server;

  @BeforeAll
  static void start() {
    server = Serving.with("--time-limit", "3");
    server.post("/classify", "text/csv", ONE); // what is proved once is not timed
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A cohort that takes much longer than the limit, though each of its patients is soon done. */
  private static String cohort() {
    return IntStream.range(0, 150_000)
        .mapToObj(i -> "P" + i + ",31,miscarriage,8,miscarriage,9,normal,2.1 mIU/L\n")
        .collect(
            Collectors.joining(
                "",
                "patient,age,pregnancy 1,pregnancy 1 week,pregnancy 2,pregnancy 2 week,karyotype,"
                    + "TSH\n",
                ""));
  }

  private static String rows() {
    return IntStream.range(0, 600_000)
        .mapToObj(i -> "P" + i % 200_000 + ",TSH," + i + "\n")
        .collect(Collectors.joining("", "patient,what,value\n", ""));
  }

  private static Duration since(Instant start) {
    return Duration.between(start, Instant.now());
  }

  private static void livesOn() {
    assertThat(server.get("/health").statusCode()).isEqualTo(200);
    for (int i = 0; i < 100; i++) {
      if (server.post("/classify", "text/csv", ONE).statusCode() == 200) {
        return;
      }
    }
    assertThat(server.post("/classify", "text/csv", ONE).statusCode()).isEqualTo(200);
  }

  /** What is on its way has its status before; it breaks off, so that it is not taken for whole. */
  @ParameterizedTest
  @ValueSource(strings = {"/classify?strict", "/classify?format=json", "/explain", "/plan"})
  void aCohortThatTakesTooLongEndsWithItsStatusOrBreaksOff(String path) {
    endsEarly(path, cohort());
  }

  @Test
  void soDoesATableThatIsReadToItsEndBeforeAnybodyIsAnswered() {
    endsEarly("/classify?format=json", rows());
  }

  private static void endsEarly(String path, String file) {
    var start = Instant.now();
    try {
      var answer = server.post(path, "text/csv", file);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Gravida-Exit-Code")).contains("5");
      assertThat(answer.body()).startsWith("no answer within 3.000 seconds");
    } catch (UncheckedIOException e) {
      assertThat(e).hasMessageContaining("chunked transfer encoding");
    }
    assertThat(since(start)).isLessThan(Duration.ofSeconds(20));
    livesOn();
  }

  @Test
  void aBodyThatTricklesInIsRefused() throws IOException, InterruptedException {
    try (var socket = new Socket("localhost", server.port())) {
      socket.setSoTimeout(20_000);
      String head = "POST /classify HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(UTF_8));
      for (int i = 0; i < 10; i++) {
        socket.getOutputStream().write('a');
        socket.getOutputStream().flush();
        Thread.sleep(400);
      }
      assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
          .isEqualTo("HTTP/1.1 408");
    }
    livesOn();
  }
}
