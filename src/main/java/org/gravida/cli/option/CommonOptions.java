package org.gravida.cli.option;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.UsageException;

/** The options that every command accepts, before or after its name. */
public final class CommonOptions {
  private CommonOptions() {}

  public static Options all() {
    return new Options()
        .addOption(folder("ontology", "ontology folder; default: the one delivered with gravida"))
        .addOption(folder("queries", "query folder; default: the one delivered with gravida"))
        .addOption(
            "v",
            "verbose",
            false,
            "say more, on stderr and in text; -vv and -vvv still more on stderr")
        .addOption(null, "quiet", false, "say nothing on stderr but errors")
        .addOption(null, "no-color", false, "accepted; nothing is ever coloured")
        .addOption("h", "help", false, "show help")
        .addOption("V", "version", false, "show versions");
  }

  /** Joins a command's own options with the common ones. */
  public static Options with(Options own) {
    return new Options().addOptions(own).addOptions(all());
  }

  /** Builds the streams and settings that a call asks for. */
  public static Console console(
      CommandLine line, InputStream in, PrintStream out, PrintStream err) {
    boolean quiet = line.hasOption("quiet");
    if (quiet && line.hasOption("verbose")) {
      throw new UsageException("--quiet and --verbose exclude each other");
    }
    return new Console(
        in,
        out,
        err,
        folder(line, "ontology"),
        folder(line, "queries"),
        quiet ? -1 : verbosity(line.getOptions()));
  }

  /** Counts how often {@code -v} was given, also in a call that cannot be parsed. */
  public static int verbosity(List<String> words) {
    int count = 0;
    for (String word : words) {
      if (word.equals("--")) {
        break;
      } else if (word.matches("-v+")) {
        count += word.length() - 1;
      } else if (word.equals("--verbose")) {
        count++;
      }
    }
    return Math.min(count, 3);
  }

  private static int verbosity(Option[] options) {
    int count = 0;
    for (Option option : options) {
      if ("v".equals(option.getOpt())) {
        count++;
      }
    }
    return Math.min(count, 3);
  }

  private static Path folder(CommandLine line, String name) {
    String given = line.getOptionValue(name);
    return given == null ? Path.of(System.getProperty("gravida.home", "."), name) : Path.of(given);
  }

  private static Option folder(String name, String description) {
    return CommandOption.of(name, "DIR", description);
  }
}
