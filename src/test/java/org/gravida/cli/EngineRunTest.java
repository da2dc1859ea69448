package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.run.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void anEngineWhoseClassesAreGoneIsNotThere(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(Engine.class.getName()), "org.gravida.gone.Engine\n");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      assertThat(Engine.called("gone")).isEmpty();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void withoutSparkOneLineSaysHowToGetIt() {
    assumeThat(Engine.called("spark")).isEmpty();
    isWrong("mvn -P spark -DskipTests package", "classify", "--engine", "spark", "a", "b");
  }
}
