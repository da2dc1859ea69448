package org.gravida.sampling.prevalence;

import java.util.ArrayList;
import java.util.List;
import org.gravida.intake.Sheet;
import org.gravida.record.Level;
import org.gravida.record.Problem;

/** Collects what is wrong with a prevalence file. */
final class Faults {
  private final List<Problem> problems = new ArrayList<>();

  void add(Problem problem) {
    problems.add(problem);
  }

  void at(Sheet.Row row, String column, String found, String expected, String remedy) {
    problems.add(
        Problem.error(
            row.place().at(column), found.isEmpty() ? "nothing" : found, expected, remedy));
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }

  static boolean isFatal(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.level() == Level.ERROR);
  }
}
