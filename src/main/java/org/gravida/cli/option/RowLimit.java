package org.gravida.cli.option;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gravida.cli.console.UsageException;
import org.gravida.query.Graph;

/** The option that bounds how many rows an answer may have. */
public final class RowLimit {
  private RowLimit() {}

  /** Returns the option with what counts without it. */
  public static Option option(long otherwise) {
    return CommandOption.of("limit", "N", "most rows of an answer (default: " + otherwise + ")");
  }

  /** Returns how far an answer may go, in rows and in time. */
  public static Graph.Limits limits(CommandLine line, long otherwise) {
    String rows = line.getOptionValue("limit", String.valueOf(otherwise));
    if (!rows.matches("[1-9]\\d{0,17}")) {
      throw new UsageException("--limit " + rows + ": expected a number of rows, such as 1000");
    }
    return new Graph.Limits(RunOptions.timeLimit(line), Long.parseLong(rows));
  }
}
