package org.gravida.reasoning;

import java.time.Duration;
import org.gravida.record.TimeLimitException;
import org.semanticweb.HermiT.monitor.TableauMonitorAdapter;
import org.semanticweb.HermiT.tableau.DLClauseEvaluator;

/**
 * Stops a tableau from inside when its time is up. It needs no second thread: the tableau calls it
 * at each step, and clears its own state before the next question.
 */
final class Deadline extends TableauMonitorAdapter {
  private static final long serialVersionUID = 1L;

  private final Duration limit;
  private long started = System.nanoTime();

  Deadline(Duration limit) {
    this.limit = limit;
  }

  void start() {
    started = System.nanoTime();
  }

  void check() {
    if (System.nanoTime() - started > limit.toNanos()) {
      throw new TimeLimitException(limit);
    }
  }

  @Override
  public void iterationStarted() {
    check();
  }

  @Override
  public void dlClauseMatchedStarted(DLClauseEvaluator evaluator, int clause) {
    check();
  }
}
