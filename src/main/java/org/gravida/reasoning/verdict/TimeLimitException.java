package org.gravida.reasoning.verdict;

import java.time.Duration;

/** A question took longer than its time limit; the reasoner that threw it can be asked again. */
public final class TimeLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TimeLimitException(Duration limit) {
    super("no answer within " + limit.toMillis() + " ms");
  }
}
