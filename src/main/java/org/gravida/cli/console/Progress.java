package org.gravida.cli.console;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Tells on a terminal how many patients are done, how fast, and how long it will take, once they
 * are many.
 */
public final class Progress {
  private static final int FEW = 20;
  private static final int WIDTH = 70;
  private static final long STEP = 200_000_000;

  /** Which share of its distance to a new estimate the shown time goes at once. */
  private static final double FOLLOWED = 0.2;

  private final PrintStream err;
  private final boolean shown;
  private final LongSupplier clock;
  private final Reading reading;
  private long start;
  private long startBytes;
  private long last;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong skipped = new AtomicLong();
  private volatile boolean drawn;
  private double left = -1;

  /**
   * How far the files are read.
   *
   * @param total bytes of all files; not positive when not known
   * @param read bytes read so far
   */
  public record Reading(long total, LongSupplier read) {
    /** Measures files that are read one after another. */
    public static Reading of(List<String> files, LongSupplier read) {
      long total = 0;
      for (String file : files) {
        Path path = InputFile.of(file);
        if (!Files.isRegularFile(path)) {
          return new Reading(0, read);
        }
        total += path.toFile().length();
      }
      return new Reading(total, read);
    }
  }

  /**
   * Starts the clock.
   *
   * @param shown false to say nothing at all
   * @param clock nanoseconds
   */
  public Progress(PrintStream err, boolean shown, LongSupplier clock, Reading reading) {
    this.reading = reading;
    this.err = err;
    this.shown = shown;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.startBytes = reading.read().getAsLong();
    this.last = start;
  }

  /** Starts one that speaks only when standard error is a terminal and the user did not object. */
  public static Progress of(Console console, Reading reading) {
    boolean terminal = Boolean.getBoolean("gravida.progress") && console.verbosity() >= 0;
    return new Progress(console.err(), terminal, System::nanoTime, reading);
  }

  /** Counts one patient whom an earlier run answered; speed is measured from here on. */
  public void skip() {
    skipped.incrementAndGet();
    start = clock.getAsLong();
    startBytes = reading.read().getAsLong();
  }

  /** Counts one patient. */
  public void step() {
    long number = done.incrementAndGet();
    long now = clock.getAsLong();
    if (shown && number > FEW && now - last >= STEP) {
      double elapsed = (now - last) / 1e9;
      last = now;
      drawn = true;
      double seconds = (now - start) / 1e9;
      String line =
          String.format(
              Locale.ROOT,
              "%d patients, %.1f a second%s",
              done(),
              number / seconds,
              remaining(seconds, elapsed));
      err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
      err.flush();
    }
  }

  private String remaining(double seconds, double elapsed) {
    long read = reading.read().getAsLong();
    if (read <= startBytes || read >= reading.total()) {
      return "";
    }
    double share = (double) (reading.total() - read) / (read - startBytes);
    return ", " + words(damped(seconds * share, elapsed)) + " left";
  }

  /** Follows a new estimate slowly, as files are read in leaps. */
  private long damped(double estimate, double elapsed) {
    double expected = Math.max(0, left - elapsed);
    left = left < 0 ? estimate : expected + FOLLOWED * (estimate - expected);
    return Math.round(left);
  }

  private static String words(long seconds) {
    return seconds < 60
        ? seconds + " s"
        : seconds < 3600
            ? seconds / 60 + " min " + seconds % 60 + " s"
            : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }

  /** Returns how many patients are done, those of an earlier run among them. */
  public long done() {
    return skipped.get() + done.get();
  }

  /** Takes the line away, so that other words can follow. */
  public void clear() {
    if (drawn) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
      drawn = false;
    }
  }
}
