package org.gravida.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.UsageException;

/** The files that a call writes, held against those that it reads, whatever the command. */
final class WrittenFiles {
  /** The options of all commands that name a file to be written. */
  static final Set<String> OPTIONS =
      Set.of("output", "errors", "loss", "summary", "picture", "truth");

  private static final String STANDARD_INPUT = "/dev/stdin";

  private WrittenFiles() {}

  /**
   * Makes sure that nothing that is read would be written over: no word of the call, no value of
   * its other options, and no file in a folder among them or in those of ontology and queries; nor
   * the file of another option that is written.
   *
   * @throws UsageException if something would
   */
  static void refuseRead(CommandLine line, Console console) {
    var read = new ArrayList<String>(line.getArgList());
    read.add(console.ontology().toString());
    read.add(console.queries().toString());
    for (Option option : line.getOptions()) {
      if (!OPTIONS.contains(option.getLongOpt()) && option.getValues() != null) {
        read.addAll(List.of(option.getValues()));
      }
    }
    for (Option option : line.getOptions()) {
      if (OPTIONS.contains(option.getLongOpt())) {
        String name = option.getValue();
        existing(name).ifPresent(file -> refuse(option.getLongOpt(), name, file, read));
        refuseWritten(option, line);
      }
    }
  }

  private static void refuse(String option, String name, Path file, List<String> read) {
    for (String word : read) {
      var input = existing(word.equals("-") ? STANDARD_INPUT : word);
      if (input.isPresent() && isIn(file, input.get())) {
        throw new UsageException("--" + option + " " + name + " is also read: name another file");
      }
    }
  }

  private static void refuseWritten(Option option, CommandLine line) {
    String name = option.getValue();
    for (Option other : line.getOptions()) {
      if (OPTIONS.contains(other.getLongOpt()) && !other.getValue().equals(name)) {
        var written = path(other.getValue());
        if (path(name)
            .filter(file -> written.filter(each -> isSame(file, each)).isPresent())
            .isPresent()) {
          throw new UsageException(
              "--" + option.getLongOpt() + " " + name + " is also read: name another file");
        }
      }
    }
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
        || (Files.exists(one) && Files.exists(other) && isIn(one, other));
  }

  private static Optional<Path> existing(String name) {
    return path(name).filter(Files::exists);
  }

  private static Optional<Path> path(String name) {
    try {
      return name.equals("-") ? Optional.empty() : Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isIn(Path file, Path input) {
    try {
      return Files.isDirectory(input)
          ? Files.isRegularFile(file) && file.toRealPath().startsWith(input.toRealPath())
          : Files.isSameFile(file, input);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
