package org.gravida.consultation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies of folders, for tests that change them. */
final class Trees {
  private Trees() {}

  static Path copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (Path each : paths.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
    return to;
  }
}
