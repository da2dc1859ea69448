package org.gravida.cli;

import org.apache.commons.cli.Option;

/** An option of a command, and those that several commands have alike. */
final class CommandOption {
  private CommandOption() {}

  /** Returns an option with a letter and an argument. */
  static Option of(String letter, String name, String argument, String description) {
    return Option.builder(letter).longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  /** Returns an option with an argument and without a letter. */
  static Option of(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  /** Returns an option that is given or not. */
  static Option flag(String name, String description) {
    return Option.builder().longOpt(name).desc(description).get();
  }

  /** Returns the form of what is written. */
  static Option format(String description) {
    return of("f", "format", "FORMAT", description);
  }

  static Option output() {
    return of("o", "output", "FILE", "write there instead of standard output");
  }

  static Option mapping() {
    return of("m", "mapping", "FILE", "CSV that explains foreign column names");
  }

  static Option sorted() {
    return flag("sorted", "rows of a patient stand together in a long CSV");
  }
}
