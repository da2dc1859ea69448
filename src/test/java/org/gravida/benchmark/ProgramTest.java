package org.gravida.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A measured process ends in one of three ways. */
class ProgramTest {
  @TempDir Path folder;

  @Test
  void anAnswerAndAFailureAreToldApart() {
    assertThat(run("exit 0", 60).ending()).isEqualTo(Measurement.Ending.ANSWERED);
    var failed = run("echo java.lang.SomeError: why; echo at last; exit 3", 60);
    assertThat(failed.ending()).isEqualTo(Measurement.Ending.FAILED);
    assertThat(failed.lastWords()).isEqualTo("java.lang.SomeError: why");
  }

  @Test
  void aRunThatTakesTooLongIsEndedWithItsChildren() {
    var run = run("sleep 120; echo never", 1);
    assertThat(run.ending()).isEqualTo(Measurement.Ending.TIMED_OUT);
    assertThat(run.seconds()).isBetween(1.0, 60.0);
  }

  @Test
  void theProcessorTimeOfThoseWhoWorkForItIsCounted() throws IOException {
    Process worker = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
    try {
      var program = new Program("shell", List.of("sleep", "1"), Map.of());
      Path output = folder.resolve("out");
      var limit = Duration.ofSeconds(60);
      assertThat(program.run(limit, output).processor()).isLessThan(0.1);
      assertThat(program.with(() -> Stream.of(worker.toHandle())).run(limit, output).processor())
          .isGreaterThan(0.1);
    } finally {
      worker.destroy();
    }
  }

  @Test
  void thePeakOfMemoryIsReadFromTheStatus() {
    assertThat(ProcessStatus.peakKilobytes(List.of("Name:\tjava", "VmHWM:\t  182904 kB")))
        .isEqualTo(182904);
    assertThat(ProcessStatus.peakKilobytes(List.of("Name:\tjava"))).isZero();
  }

  private Measurement run(String script, int seconds) {
    return new Program("shell", List.of("sh", "-c", script), Map.of())
        .run(Duration.ofSeconds(seconds), folder.resolve("out"));
  }
}
