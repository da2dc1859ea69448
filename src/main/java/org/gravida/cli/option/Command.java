package org.gravida.cli.option;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;

/** One sub-command: its options, its help, and what it does. */
public interface Command {
  CommandText text();

  /** Returns the word typed after {@code gravida}. */
  default String name() {
    return text().name();
  }

  /** Returns the command's own options; those common to all commands are added by Main. */
  Options options();

  /**
   * Does the work; results go to {@code console.out()}, everything else to {@code console.err()}.
   *
   * @throws UsageException if the words of the call are wrong
   */
  ExitCode run(CommandLine line, Console console);
}
