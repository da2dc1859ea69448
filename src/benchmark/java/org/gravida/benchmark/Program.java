package org.gravida.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A command that is measured as a whole process.
 *
 * @param name what the table calls it
 * @param variables of the environment, beside the inherited ones
 * @param company returns the processes that work for it now beside its own
 */
record Program(
    String name,
    List<String> command,
    Map<String, String> variables,
    Supplier<Stream<ProcessHandle>> company) {
  private static final int PATIENCE = 4;
  private static final int POLL_MILLISECONDS = 20;

  Program {
    command = List.copyOf(command);
    variables = Map.copyOf(variables);
  }

  /** A program that works alone. */
  Program(String name, List<String> command, Map<String, String> variables) {
    this(name, command, variables, Stream::empty);
  }

  /** Returns the same, for which others work as well. */
  Program with(Supplier<Stream<ProcessHandle>> others) {
    return new Program(name, command, variables, others);
  }

  /** Returns the command of the Java that runs the suite. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Runs it once, and ends it after some time.
   *
   * @param limit the most processor time it may use; a busy machine lets it wait for {@value
   *     #PATIENCE} times as long
   * @param output takes what it writes to standard output and standard error
   */
  Measurement run(Duration limit, Path output) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile()).environment().putAll(variables);
    try {
      Files.createDirectories(output.getParent());
      long start = System.nanoTime();
      Process process = builder.start();
      process.getOutputStream().close();
      long deadline = start + PATIENCE * limit.toNanos();
      long peak = 0;
      var processor = Duration.ZERO;
      var others = new Company(company);
      boolean ended = false;
      while (!ended && System.nanoTime() < deadline && processor.compareTo(limit) < 0) {
        ended = process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
        processor = process.info().totalCpuDuration().orElse(processor);
        peak = Math.max(peak, ProcessStatus.peakKilobytes(process.pid()));
        others.look();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (!ended) {
        end(process);
      }
      return new Measurement(
          seconds,
          processor.plus(others.processor()).toMillis() / 1e3,
          (peak + others.peakKilobytes()) / 1024,
          load(),
          ending(ended, process),
          lastLine(output));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + command.get(0), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void end(Process process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  private static Measurement.Ending ending(boolean ended, Process process) {
    if (!ended) {
      return Measurement.Ending.TIMED_OUT;
    }
    return process.exitValue() == 0 ? Measurement.Ending.ANSWERED : Measurement.Ending.FAILED;
  }

  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** Returns the line that says what went wrong: the first that names an exception, or the last. */
  private static String lastLine(Path output) throws IOException {
    try (var lines = Files.lines(output, java.nio.charset.StandardCharsets.ISO_8859_1)) {
      String[] found = {"", ""};
      lines
          .filter(line -> !line.isBlank())
          .forEach(
              line -> {
                if (found[1].isEmpty() && line.matches(".*(Exception|Error)\\b.*")) {
                  found[1] = line;
                }
                found[0] = line;
              });
      String line = found[1].isEmpty() ? found[0] : found[1];
      return line.strip().substring(0, Math.min(120, line.strip().length()));
    }
  }
}
