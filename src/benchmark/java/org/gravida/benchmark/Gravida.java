package org.gravida.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The launcher as a user starts it, with compiled releases in a folder of the suite's own. */
final class Gravida {
  private static final Duration LONG = Duration.ofHours(12);

  private Gravida() {}

  /** Returns a program that runs a command of Gravida. */
  static Program program(String name, String javaOptions, List<String> arguments) {
    var command = new ArrayList<>(List.of(BenchmarkSettings.home().resolve("gravida").toString()));
    command.addAll(arguments);
    return new Program(
        name,
        command,
        Map.of(
            "GRAVIDA_JAVA_ARGS",
            javaOptions,
            "GRAVIDA_CACHE",
            BenchmarkSettings.work().resolve("compiled").toString()));
  }

  /** Returns a program that classifies a table into a table. */
  static Program classify(String name, String javaOptions, Path in, Path out, String... options) {
    var arguments = new ArrayList<>(List.of("classify", "--format", "csv"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--output", out.toString(), in.toString()));
    return program(name, javaOptions, arguments);
  }

  /**
   * Runs a command whose time does not matter.
   *
   * @throws IllegalStateException if it fails, with its last words
   */
  static Path prepare(Path output, String... arguments) {
    Measurement run = program("gravida", "", List.of(arguments)).run(LONG, output);
    if (!run.answered()) {
      throw new IllegalStateException("gravida " + arguments[0] + " failed: " + run.lastWords());
    }
    return output;
  }

  /** Returns a sampled cohort as a table of one patient a row; makes it if it is not there. */
  static Path cohort(int patients) {
    Path file = BenchmarkSettings.work().resolve("cohort-" + patients + ".csv");
    if (!file.toFile().exists()) {
      Path draft = file.resolveSibling(file.getFileName() + ".draft");
      prepare(
          BenchmarkSettings.work().resolve("sample.log"),
          Stream.of("sample", "-s", "1", "-f", "csv-wide", "-n", "" + patients, "-o", "" + draft)
              .toArray(String[]::new));
      if (!draft.toFile().renameTo(file.toFile())) {
        throw new IllegalStateException("cannot rename " + draft);
      }
    }
    return file;
  }
}
