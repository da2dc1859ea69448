package org.gravida.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells on a terminal how many patients are done, and how fast, once they are many. */
final class Progress {
  private static final int FEW = 20;
  private static final long STEP = 200_000_000;

  private final PrintStream err;
  private final boolean shown;
  private final LongSupplier clock;
  private final long start;
  private long last;
  private int done;
  private boolean drawn;

  /**
   * Starts the clock.
   *
   * @param shown false to say nothing at all
   * @param clock nanoseconds
   */
  Progress(PrintStream err, boolean shown, LongSupplier clock) {
    this.err = err;
    this.shown = shown;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.last = start;
  }

  /** Starts one that speaks only when standard error is a terminal and the user did not object. */
  static Progress of(Console console) {
    boolean terminal = Boolean.getBoolean("gravida.progress") && console.verbosity() >= 0;
    return new Progress(console.err(), terminal, System::nanoTime);
  }

  /** Counts one patient. */
  void step() {
    done++;
    long now = clock.getAsLong();
    if (shown && done > FEW && now - last >= STEP) {
      last = now;
      drawn = true;
      double seconds = (now - start) / 1e9;
      err.print(String.format(Locale.ROOT, "\r%d patients, %.1f a second", done, done / seconds));
      err.flush();
    }
  }

  /** Takes the line away, so that other words can follow. */
  void clear() {
    if (drawn) {
      err.print("\r" + " ".repeat(60) + "\r");
      err.flush();
      drawn = false;
    }
  }
}
