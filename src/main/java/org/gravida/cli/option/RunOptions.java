package org.gravida.cli.option;

import java.math.BigDecimal;
import java.time.Duration;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gravida.cli.console.UsageException;

/** The options that bound a run over patients, alike in every command that has them. */
public final class RunOptions {
  private RunOptions() {}

  public static Option timeLimit() {
    return timeLimit("longest time to read and answer one patient");
  }

  /** Returns the option with what is limited, in words. */
  public static Option timeLimit(String what) {
    return CommandOption.of("time-limit", "SECONDS", what + " (default: 60)");
  }

  public static Option threads() {
    return CommandOption.of("threads", "N", "patients worked on at once (default: all processors)");
  }

  public static Option reasoner() {
    return CommandOption.of(
        "reasoner", "NAME", "compiled: proved rules; hermit: ask it for each (default: compiled)");
  }

  /** Says whether HermiT is to be asked for each patient, and the queries for each answer. */
  static boolean isHermit(CommandLine line) {
    String name = line.getOptionValue("reasoner", "compiled");
    if (!name.equals("compiled") && !name.equals("hermit")) {
      throw new UsageException("--reasoner " + name + ": expected compiled or hermit");
    }
    return name.equals("hermit");
  }

  /** Returns the longest time. */
  public static Duration timeLimit(CommandLine line) {
    String text = line.getOptionValue("time-limit", "60");
    if (!text.matches("\\d{1,7}(\\.\\d{1,6})?") || !text.matches(".*[1-9].*")) {
      throw new UsageException("--time-limit " + text + ": expected seconds, such as 60 or 0.5");
    }
    return Duration.ofNanos(new BigDecimal(text).movePointRight(9).longValueExact());
  }

  /** Returns how many patients may be worked on at once. */
  public static int threads(CommandLine line) {
    String text =
        line.getOptionValue("threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
    if (!text.matches("[1-9]\\d{0,2}")) {
      throw new UsageException("--threads " + text + ": expected a whole number from 1 to 999");
    }
    return Integer.parseInt(text);
  }
}
