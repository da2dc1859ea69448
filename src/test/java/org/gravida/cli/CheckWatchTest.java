package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each save is answered with what it changed and what is wrong with it. */
@Tag("proof")
class CheckWatchTest {
  private static final String INTERVAL = "rdfs:label \"interval between antibody tests\"@en";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final CompletableFuture<ExitCode> code = new CompletableFuture<>();
  private Path module;
  private String text;
  private Thread watch;

  @BeforeEach
  void watch() throws IOException {
    Path ontology = Folders.copy(Folders.ONTOLOGY, folder.resolve("ontology"));
    module = ontology.resolve("abstraction.ttl");
    text = Files.readString(module);
    watch =
        new Thread(
            () ->
                code.complete(
                    Main.run(
                        new String[] {"check", "--watch", ontology.toString()},
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8))));
    watch.start();
    expect("Ctrl+C ends");
  }

  @AfterEach
  void stop() {
    watch.interrupt();
    assertThat(code.join()).isEqualTo(ExitCode.ANSWERED);
  }

  /** Waits for words, and for the check that follows them; returns what was said up to there. */
  private String expect(String words) {
    Instant end = Instant.now().plus(Duration.ofMinutes(8));
    while (!out.toString(UTF_8).contains(words) && Instant.now().isBefore(end)) {
      assertThat(watch.isAlive()).as(err.toString(UTF_8)).isTrue();
      pause();
    }
    String said = out.toString(UTF_8);
    assertThat(said).contains(words);
    return said;
  }

  private String save(String content) throws IOException {
    out.reset();
    Files.writeString(module, content);
    return expect("ontology " + folder.resolve("ontology") + ": ");
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSaveIsToldWithWhomItMovesAndABrokenOneWithItsLine() throws IOException {
    int at = text.indexOf("grv:number 84", text.indexOf(INTERVAL));
    String longer = text.substring(0, at) + "grv:number 200" + text.substring(at + 13);
    assertThat(save(longer))
        .startsWith("gravida: saved: abstraction.ttl\nOutcomes\n")
        .contains("2 are told something otherwise", "84 days -> 200 days", "2 violations");
    assertThat(save(longer + "\ngrv:Torn a owl:Class\n"))
        .contains("saved: abstraction.ttl", "not compared: ", "[syntax]");
    assertThat(save(text)).contains("200 days -> 84 days", "no violations");
  }
}
