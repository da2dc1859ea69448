package org.gravida.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Copies of the delivered folders that a test may change. */
final class Folders {
  static final Path ONTOLOGY = Path.of("ontology");
  static final Path QUERIES = Path.of("queries");

  private Folders() {}

  /** Copies a folder with all below it. */
  static Path copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  /** Adds Turtle at the end of a module. */
  static void append(Path module, String text) throws IOException {
    Files.writeString(module, "\n" + text + "\n", StandardOpenOption.APPEND);
  }
}
