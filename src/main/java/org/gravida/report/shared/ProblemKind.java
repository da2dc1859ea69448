package org.gravida.report.shared;

import static java.util.Comparator.comparing;

import org.gravida.record.Level;
import org.gravida.record.Problem;

/**
 * A kind of problem: the level and what to do, without what was found.
 *
 * @param words the advice
 */
public record ProblemKind(Level level, String words) implements Comparable<ProblemKind> {
  /** Leaves out the question before the advice, as <i>did you mean</i> names words of the file. */
  public static ProblemKind of(Problem problem) {
    String remedy = problem.remedy();
    return new ProblemKind(problem.level(), remedy.substring(remedy.lastIndexOf("? ") + 1).strip());
  }

  /** Compares errors before warnings, then by the advice. */
  @Override
  public int compareTo(ProblemKind other) {
    return comparing(ProblemKind::level)
        .reversed()
        .thenComparing(ProblemKind::words)
        .compare(this, other);
  }
}
