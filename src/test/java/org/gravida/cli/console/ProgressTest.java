package org.gravida.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();

  private Progress after(int patients, boolean shown) {
    return after(patients, shown, 0);
  }

  private Progress after(int patients, boolean shown, long unread) {
    long before = clock.get() / 100_000_000;
    long total = unread == 0 ? 0 : before + patients - 1 + unread;
    var reading = new Progress.Reading(total, () -> clock.get() / 100_000_000);
    var progress = new Progress(new PrintStream(err, true, UTF_8), shown, clock::get, reading);
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
  void theTimeThatRemainsFollowsFromTheBytesThatAreNotYetRead() {
    after(22, true, 50);
    assertThat(err.toString(UTF_8)).startsWith("\r21 patients, 10.0 a second, 5 s left ");
    err.reset();
    after(22, true, 1200);
    assertThat(err.toString(UTF_8)).contains(", 2 min 0 s left ");
    err.reset();
    after(22, true, 72000);
    assertThat(err.toString(UTF_8)).contains(", 2 h 0 min left ");
  }

  @Test
  void theTimeThatRemainsFollowsALeapOfTheFileSlowly() {
    long[] read = {0};
    var reading = new Progress.Reading(1_000, () -> read[0]);
    var progress = new Progress(new PrintStream(err, true, UTF_8), true, clock::get, reading);
    for (int i = 0; i < 100; i++) {
      clock.addAndGet(100_000_000);
      read[0] = i < 60 ? i : 500;
      progress.step();
    }
    var shown =
        Arrays.stream(err.toString(UTF_8).split("\r"))
            .filter(line -> line.contains("left"))
            .map(line -> line.replaceAll(".*second, | left.*", ""))
            .toList();
    assertThat(shown).containsSequence("1 min 4 s", "52 s", "43 s").endsWith("9 s");
  }

  @Test
  void patientsOfAnEarlierRunCountButNotForTheSpeed() {
    var reading = new Progress.Reading(0, () -> 0);
    var progress = new Progress(new PrintStream(err, true, UTF_8), true, clock::get, reading);
    for (int i = 0; i < 43; i++) {
      clock.addAndGet(100_000_000);
      if (i < 21) {
        progress.skip();
      } else {
        progress.step();
      }
    }
    assertThat(err.toString(UTF_8)).startsWith("\r42 patients, 10.0 a second ");
  }

  @Test
  void fewPatientsAndQuietRunsAreNot() {
    after(20, true).clear();
    after(100, false).clear();
    assertThat(err.size()).isZero();
  }
}
