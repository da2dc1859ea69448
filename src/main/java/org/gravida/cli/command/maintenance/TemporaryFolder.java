package org.gravida.cli.command.maintenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder of this run's own, deleted with all that is in it when it is closed or the run ends. */
final class TemporaryFolder implements AutoCloseable {
  private static final int ATTEMPTS = 10;

  private final Path path;
  private final Thread hook;

  private TemporaryFolder(Path path) {
    this.path = path;
    hook = new Thread(() -> deleteAtTheEnd(path), "deletion");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Makes one, whose name begins with a word. */
  static TemporaryFolder of(String word) {
    try {
      return new TemporaryFolder(Files.createTempDirectory(word));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes it while a thread that is about to end may still write there. */
  private static void deleteAtTheEnd(Path folder) {
    for (int i = 0; i < ATTEMPTS && Files.exists(folder); i++) {
      try {
        delete(folder);
      } catch (UncheckedIOException e) {
        // Something was written meanwhile; the next attempt takes it too.
      }
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // it is being deleted
    }
    delete(path);
  }
}
