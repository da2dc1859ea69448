package org.gravida.record;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * How long all work on one patient may take. It is begun with each patient and asked where the work
 * grows with what is recorded. Not safe for several threads: each has its own.
 */
public final class TimeLimit {
  private final Duration limit;
  private long begun = System.nanoTime();

  public TimeLimit(Duration limit) {
    this.limit = limit;
  }

  /** Returns a limit that no work reaches. */
  public static TimeLimit none() {
    return new TimeLimit(Duration.ofDays(1));
  }

  /** Begins the work on a patient. */
  public void begin() {
    begun = System.nanoTime();
  }

  /**
   * Lets the work go on.
   *
   * @throws TimeLimitException if it has taken too long
   * @throws CancellationException if nobody waits for it any more
   */
  public void check() {
    cancelIfInterrupted();
    if (System.nanoTime() - begun > limit.toNanos()) {
      throw new TimeLimitException(limit);
    }
  }

  /**
   * Lets the work of a thread go on that nobody has interrupted.
   *
   * @throws CancellationException if somebody has
   */
  public static void cancelIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }
}
