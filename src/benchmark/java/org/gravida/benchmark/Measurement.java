package org.gravida.benchmark;

import java.util.Locale;

/**
 * What one run of one program took.
 *
 * @param seconds from the start of the process to its end
 * @param processor seconds of processor time, which other work on the machine does not lengthen
 * @param peakMegabytes the most memory it held; 0 where the system does not tell
 * @param load the load average of the last minute when it ended
 * @param ending how it ended
 * @param lastWords the last line it wrote, for a run that failed
 */
record Measurement(
    double seconds,
    double processor,
    long peakMegabytes,
    double load,
    Ending ending,
    String lastWords) {
  /** How a run ended. */
  enum Ending {
    ANSWERED,
    TIMED_OUT,
    FAILED
  }

  boolean answered() {
    return ending == Ending.ANSWERED;
  }

  /** Returns seconds in as many digits as are worth reading. */
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 10 ? "%.2f" : "%.1f", seconds);
  }
}
