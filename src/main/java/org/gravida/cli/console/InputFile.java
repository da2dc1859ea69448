package org.gravida.cli.console;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

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

  /** Returns the paths of all words but {@code -}, which stands for standard input. */
  public static List<Path> all(List<String> words) {
    return words.stream().filter(word -> !word.equals("-")).map(InputFile::of).toList();
  }
}
