package org.gravida.cli;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** One sub-command: its options, its help, and what it does. */
interface Command {
  /** Returns the word typed after {@code gravida}. */
  String name();

  /** Returns one line for the list of commands. */
  String summary();

  /** Returns the plain words after the options, as {@code FILE...}. */
  String arguments();

  /** Returns at least two complete command lines that work in a fresh clone. */
  List<String> examples();

  /** Returns sentences that the help shows after the options. */
  default List<String> notes() {
    return List.of();
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
