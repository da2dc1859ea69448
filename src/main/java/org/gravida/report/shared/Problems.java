package org.gravida.report.shared;

import org.gravida.record.Problem;
import org.gravida.record.Spelling;
import org.gravida.record.Visible;

/** Problems in one line each. */
public final class Problems {
  private Problems() {}

  /** Returns level, place, what was found, what was expected and what to do. */
  public static String line(Problem problem) {
    return Visible.lines(words(problem));
  }

  private static String words(Problem problem) {
    return Spelling.of(problem.level())
        + ": "
        + problem.place()
        + ": found "
        + problem.found()
        + "; expected "
        + problem.expected()
        + ". "
        + problem.remedy();
  }
}
