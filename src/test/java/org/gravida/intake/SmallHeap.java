package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process with little memory. */
public final class SmallHeap {
  private SmallHeap() {}

  /** Returns what a program says in all, run in a heap of that size. */
  public static String said(Class<?> main, String heap, String... args)
      throws IOException, InterruptedException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<String>(List.of(java, heap, "-cp", path, main.getName()));
    command.addAll(List.of(args));
    var child = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(child.getInputStream().readAllBytes(), UTF_8);
    assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return said.strip();
  }
}
