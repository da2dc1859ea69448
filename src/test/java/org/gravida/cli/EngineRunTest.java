package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

/** What is said before other machines are asked. */
class EngineRunTest {
  private static void isWrong(String message, String... words) {
    var call = Call.of(words);
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains(message);
  }

  @Test
  void wrongUsesAreNamed() {
    isWrong("--engine flink: expected spark", "classify", "--engine", "flink", "a", "b");
    isWrong("--master needs --engine spark", "classify", "--master", "local", "a");
    isWrong("expected INPUT and OUTPUT", "classify", "--engine", "spark", "a");
    isWrong("--resume does not go with", "classify", "--engine", "spark", "--resume", "a", "b");
    isWrong("expected csv or tsv", "classify", "--engine", "spark", "-f", "json", "a", "b");
  }

  @Test
  void withoutSparkOneLineSaysHowToGetIt() {
    assumeThat(Engine.called("spark")).isEmpty();
    isWrong("mvn -P spark -DskipTests package", "classify", "--engine", "spark", "a", "b");
  }
}
