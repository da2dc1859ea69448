package org.gravida.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Copies of the ontology that a test may change. */
final class Copies {
  private Copies() {}

  static void copy(Path target) throws IOException {
    try (var files = Files.walk(Whole.FOLDER)) {
      for (Path file : files.toList()) {
        Path to = target.resolve(Whole.FOLDER.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
  }

  static void append(Path folder, String module, String turtle) throws IOException {
    Files.writeString(folder.resolve(module), "\n" + turtle + "\n", StandardOpenOption.APPEND);
  }

  static void replace(Path folder, String module, String from, String to) throws IOException {
    Path file = folder.resolve(module);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
