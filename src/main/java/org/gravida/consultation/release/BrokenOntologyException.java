package org.gravida.consultation.release;

import java.util.List;
import org.gravida.record.Problem;

/** An ontology has faults by which answers would be lost, so nobody is answered. */
public final class BrokenOntologyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Names the faults.
   *
   * @param problems at least one, each with document and line
   */
  BrokenOntologyException(List<Problem> problems) {
    super(words(problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns the faults, at least one. */
  public List<Problem> problems() {
    return problems;
  }

  private static String words(List<Problem> problems) {
    var words = new StringBuilder("the ontology is broken, so nobody is answered");
    for (Problem each : problems) {
      words.append("\n  ").append(each.place()).append(": ").append(each.found());
      words.append("\n    ").append(each.remedy());
    }
    return words.append("\n  gravida check tells what else it finds").toString();
  }
}
