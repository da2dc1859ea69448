package org.gravida.record;

import java.time.Duration;

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
   */
  public void check() {
    if (System.nanoTime() - begun > limit.toNanos()) {
      throw new TimeLimitException(limit);
    }
  }
}
