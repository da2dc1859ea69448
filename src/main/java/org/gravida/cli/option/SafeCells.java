package org.gravida.cli.option;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gravida.cli.console.UsageException;

/** The option that keeps spreadsheets from running the cells of a table as formulas. */
public final class SafeCells {
  public static final String NAME = "safe-csv";

  private SafeCells() {}

  public static Option option() {
    return CommandOption.flag(
        NAME, "put ' before cells of csv and tsv that begin with = + - @ and are no number");
  }

  /**
   * Says whether cells are to be safe.
   *
   * @param isTable whether the call writes a table
   * @throws UsageException if it is asked for and none is written
   */
  public static boolean areAsked(CommandLine line, boolean isTable) {
    if (line.hasOption(NAME) && !isTable) {
      throw new UsageException("--" + NAME + " is for csv and tsv, and nothing is written so");
    }
    return line.hasOption(NAME);
  }
}
