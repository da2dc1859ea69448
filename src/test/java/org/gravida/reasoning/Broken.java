package org.gravida.reasoning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Copies of the tiny ontology that a test may break. */
final class Broken {
  private Broken() {}

  static void copy(Path folder) throws IOException {
    try (var files = Files.list(Tiny.files().folder())) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
  }

  static void append(Path folder, String module, String text) throws IOException {
    Files.writeString(folder.resolve(module), "\n" + text + "\n", StandardOpenOption.APPEND);
  }
}
