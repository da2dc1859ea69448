package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gravida.cli.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server killed while it classifies a file into its store shows all of the file, or nothing. */
@Tag("proof")
class KilledServerTest {
  private static final int PATIENTS = 500;
  private static final String IDS = "SELECT ?i { ?p grv:patientId ?i }";
  private static final String STATUSES = "/q/statuses-by-frequency?format=csv";

  @TempDir private Path folder;

  private Path store() {
    return folder.resolve("store");
  }

  @Test
  void whatWasKilledAmidClassificationIsNotSeenAndIsDoneTheNextTime() throws Exception {
    Path cohort = folder.resolve("cohort.csv");
    sample(cohort);
    String first;
    try (var before =
        Serving.with("--store", store().toString(), "--data", "examples/patients.json")) {
      first = before.ask(IDS, "text/csv").body();
    }
    long size = size();
    for (int more : new int[] {1, 10_000_000}) {
      var process = serve(cohort);
      for (int i = 0; i < 20_000 && process.isAlive() && size() < size + more; i++) {
        Thread.sleep(5);
      }
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as("it was not done yet").isEqualTo(137);
      try (var after = Serving.with("--store", store().toString())) {
        assertThat(after.ask(IDS, "text/csv").body()).isEqualTo(first);
      }
    }
    String[] both = {"--data", "examples/patients.json", "--data", cohort.toString()};
    try (var whole =
            Serving.with(
                Stream.concat(Stream.of("--store", store().toString()), Stream.of(both))
                    .toArray(String[]::new));
        var memory = Serving.with(both)) {
      assertThat(whole.ask(IDS, "text/csv").body().lines().count())
          .isEqualTo(first.lines().count() + PATIENTS);
      assertThat(whole.get(STATUSES).body()).isEqualTo(memory.get(STATUSES).body());
    }
  }

  private static void sample(Path file) {
    String[] words = {"sample", "--patients", "" + PATIENTS, "--output", file.toString()};
    var nothing = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    var code = Main.run(words, new ByteArrayInputStream(new byte[0]), nothing, nothing);
    assertThat(code.number()).isZero();
  }

  private Process serve(Path cohort) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dgravida.cache=" + System.getProperty("gravida.cache", "target/compiled"),
                "-cp",
                classes,
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--store",
                store().toString(),
                "--data",
                cohort.toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Returns how many bytes the store has on disk. */
  private long size() throws IOException {
    try (Stream<Path> files = Files.walk(store())) {
      long size = 0;
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(each);
      }
      return size;
    }
  }
}
