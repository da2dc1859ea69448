package org.gravida.record;

import java.time.Duration;

/** Something took longer than its time limit; what threw it can be asked again. */
public final class TimeLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TimeLimitException(Duration limit) {
    super("no answer within " + limit.toMillis() + " ms");
  }

  /** Says the same where it stops what waited for the other. */
  public TimeLimitException(TimeLimitException cause) {
    super(cause.getMessage(), cause);
  }
}
