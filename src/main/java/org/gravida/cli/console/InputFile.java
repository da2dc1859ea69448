package org.gravida.cli.console;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Turns a word of the call into the path of a file. */
public final class InputFile {
  private InputFile() {}

  /**
   * Returns the path.
   *
   * @throws UsageException if no file can have this name
   */
  public static Path of(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new UsageException("no file can be called " + word.replace('\0', '?'));
    }
  }
}
