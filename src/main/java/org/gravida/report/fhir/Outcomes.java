package org.gravida.report.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.Level;
import org.gravida.record.Problem;
import org.gravida.report.shared.Problems;

/** What is wrong, as an outcome. */
public final class Outcomes {
  private Outcomes() {}

  /** Returns what is wrong with files rather than with one patient, if anything is. */
  public static Optional<Map<String, Object>> of(List<Problem> problems) {
    return of(List.of(), List.of(), problems);
  }

  /** Returns that, and what guidelines take from silence without a cause of their own to say it. */
  static Optional<Map<String, Object>> of(
      List<Opinion.Collision> collisions, List<Opinion.View> views, List<Problem> problems) {
    var issues = new ArrayList<Object>();
    for (Opinion.View view : views) {
      for (String each : view.assumptions()) {
        String words = view.guideline() + " takes for granted: " + each;
        issues.add(issue("information", "informational", words));
      }
    }
    for (Opinion.Collision each : collisions) {
      issues.add(issue("error", "conflict", String.join("; ", each.statements())));
    }
    for (Problem each : problems) {
      issues.add(issue(severity(each.level()), "processing", Problems.line(each)));
    }
    if (issues.isEmpty()) {
      return Optional.empty();
    }
    var outcome = ConcludedResource.of("OperationOutcome");
    outcome.put("issue", issues);
    return Optional.of(outcome);
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "information";
    };
  }

  private static Map<String, Object> issue(String severity, String code, String words) {
    var issue = new LinkedHashMap<String, Object>();
    issue.put("severity", severity);
    issue.put("code", code);
    issue.put("diagnostics", words);
    return issue;
  }
}
