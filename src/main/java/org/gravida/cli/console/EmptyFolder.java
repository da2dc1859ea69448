package org.gravida.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** A folder that a call fills, which must be new or empty. */
public final class EmptyFolder {
  private EmptyFolder() {}

  /**
   * Returns the folder of a name.
   *
   * @throws UsageException if it holds something, or is a file
   */
  public static Path of(String name) {
    Path folder = Path.of(name);
    if (!Files.exists(folder)) {
      return folder;
    }
    try (var inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new UsageException(
            folder + " is not empty: files of another run would stay in it; name a new folder");
      }
      return folder;
    } catch (NotDirectoryException e) {
      throw new UsageException(folder + " is a file: name a folder");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }
}
