package org.gravida.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files the laws are about. */
final class Sources {
  static final Path MAIN = Path.of("src", "main", "java");
  static final Path SPARK = Path.of("src", "spark", "java");
  static final Path TEST = Path.of("src", "test", "java");
  static final Path ONTOLOGY = Path.of("ontology");

  private Sources() {}

  /** Returns the files below a folder whose name ends so, sorted; there must be one. */
  static List<Path> below(Path folder, String ending) {
    assertThat(folder).isDirectory();
    try (var files = Files.walk(folder)) {
      var found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      assertThat(found).as(folder + "/**/*" + ending).isNotEmpty();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns every source that is delivered. */
  static List<Path> java() {
    return Stream.of(MAIN, SPARK).flatMap(folder -> below(folder, ".java").stream()).toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
