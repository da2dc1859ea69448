package org.gravida.cli.console;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gravida.record.Level;
import org.gravida.record.Problem;
import org.gravida.record.Spelling;
import org.gravida.report.shared.ProblemKind;

/**
 * Tells the problems of a run: of each kind the first three, and at the end how many more there
 * are. With {@code -v} each is told.
 *
 * <p>Example: a column that has a wrong value in each of 200,000 rows is told in three lines and
 * <i>error: 199,997 more of this kind: ...</i>.
 */
public final class ProblemLines {
  private static final int SHOWN = 3;
  private static final int MOST_KINDS = 1000;

  private final Console console;
  private final Map<ProblemKind, Integer> shown = new HashMap<>();
  private final TreeMap<ProblemKind, Long> more = new TreeMap<>();

  public ProblemLines(Console console) {
    this.console = console;
  }

  /** Tells a problem, or counts it. */
  public void tell(Problem problem) {
    var kind = ProblemKind.of(problem);
    if (console.verbosity() >= 1 || shown(kind)) {
      console.tell(problem);
    } else if (more.size() < MOST_KINDS || more.containsKey(kind)) {
      more.merge(kind, 1L, Long::sum);
    } else {
      more.merge(new ProblemKind(kind.level(), ""), 1L, Long::sum);
    }
  }

  private boolean shown(ProblemKind kind) {
    if (shown.size() >= MOST_KINDS && !shown.containsKey(kind)) {
      return false;
    }
    return shown.merge(kind, 1, Integer::sum) <= SHOWN;
  }

  /** Tells how many were counted, and begins anew. */
  public void end() {
    more.forEach(
        (kind, count) -> {
          if (console.verbosity() >= 0 || kind.level() == Level.ERROR) {
            console
                .err()
                .printf(
                    Locale.ROOT,
                    "%s: %,d more%s (-v shows each)%n",
                    Spelling.of(kind.level()),
                    count,
                    kind.words().isEmpty() ? " of other kinds" : " of this kind: " + kind.words());
          }
        });
    more.clear();
    shown.clear();
  }
}
