package org.gravida.report.explanation;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gravida.consultation.explanation.Step;
import org.gravida.consultation.rows.TermNote;

/** What is said of a step in every form. */
final class StepWords {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?( .*)?");

  private StepWords() {}

  /**
   * Returns what a rule says.
   *
   * @param isFull whether with all parameters, and not only its numbers
   */
  static String rule(Step.Drawn drawn, boolean isFull) {
    String meaning =
        drawn.note().definition().isEmpty() ? drawn.label() : drawn.note().definition();
    String parameters =
        drawn.parameters().entrySet().stream()
            .filter(each -> isFull || NUMBER.matcher(each.getValue()).matches())
            .map(each -> each.getKey() + ": " + each.getValue())
            .collect(Collectors.joining("; "));
    return meaning + (parameters.isEmpty() ? "" : " (" + parameters + ")");
  }

  /** Returns a fact with its place. */
  static String evidence(Step.Evidence evidence) {
    TermNote limit = evidence.limit();
    return evidence.text()
        + (evidence.place().isEmpty() ? "" : " (" + evidence.place() + ")")
        + (limit.definition().isEmpty()
            ? ""
            : ", judged by: " + limit.definition() + " " + sources(limit));
  }

  /** Returns the sources in brackets; nothing if there are none. */
  static String sources(TermNote note) {
    return note.sources().isEmpty() ? "" : "[" + String.join("; ", note.sources()) + "]";
  }
}
