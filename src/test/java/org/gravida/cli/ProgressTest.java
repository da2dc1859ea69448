package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();

  private Progress after(int patients, boolean shown) {
    var progress = new Progress(new PrintStream(err, true, UTF_8), shown, clock::get);
    for (int i = 0; i < patients; i++) {
      clock.addAndGet(100_000_000);
      progress.step();
    }
    return progress;
  }

  @Test
  void manyPatientsAreCountedWithTheirRate() {
    after(22, true).clear();
    assertThat(err.toString(UTF_8)).startsWith("\r21 patients, 10.0 a second").endsWith(" \r");
  }

  @Test
  void fewPatientsAndQuietRunsAreNot() {
    after(20, true).clear();
    after(100, false).clear();
    assertThat(err.size()).isZero();
  }
}
