package org.gravida.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.StringJoiner;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;
import org.gravida.report.shared.AlertLine;
import org.gravida.report.shared.Problems;
import org.gravida.report.shared.SafetyLine;

/**
 * What the cells of a patient's row say, part by part: the columns of causes follow the ontology.
 */
final class AnswerCells {
  /** The columns of a table in which nobody is answered. */
  static final List<String> OF_NOBODY = List.of("patient", "problems", "release");

  private static final int HASH = 12;
  private static final String AND = "; ";

  private AnswerCells() {}

  /** Returns the columns of a table; every opinion of a run has the same. */
  static List<String> header(Opinion opinion) {
    var names = new ArrayList<>(List.of("patient", "consistent", "alerts", "guidelines"));
    for (Opinion.View view : opinion.views()) {
      String by = view.isHome() ? "" : view.guideline() + " ";
      for (Opinion.Verdict verdict : view.verdicts()) {
        names.add(by + verdict.key());
        if (verdict.explained()) {
          names.add(by + verdict.key() + " reasons");
        }
      }
      view.causes().forEach(cause -> names.add(by + cause.cause()));
      if (!view.isHome()) {
        names.add(by + "assumptions");
      }
    }
    opinion.causes().forEach(cause -> names.add(cause.cause()));
    names.addAll(
        List.of(
            "assumptions",
            "provisional",
            "outstanding",
            "care",
            "warnings",
            "sources",
            "noTreatmentInSource",
            "contradictions",
            "problems",
            "release",
            "notice"));
    return List.copyOf(names);
  }

  static List<String> all(Opinion opinion, Versions versions) {
    var cells = new ArrayList<String>();
    cells.add(opinion.patient());
    cells.add(consistent(opinion));
    cells.addAll(alerts(opinion.alerts()));
    cells.addAll(views(opinion.views()));
    cells.addAll(causes(opinion.causes()));
    cells.addAll(outstanding(opinion.outstanding()));
    cells.addAll(care(opinion.care()));
    cells.addAll(untreated(opinion.noTreatmentInSource()));
    cells.addAll(collisions(opinion.collisions()));
    cells.add(problems(opinion.problems()));
    cells.addAll(end(versions));
    return cells;
  }

  static String consistent(Opinion opinion) {
    return String.valueOf(opinion.consistent());
  }

  static List<String> alerts(List<Opinion.Alert> alerts) {
    var all = new StringJoiner(" | ");
    alerts.forEach(each -> all.add(AlertLine.of(each)));
    return List.of(all.toString());
  }

  static List<String> views(List<Opinion.View> views) {
    var guidelines = new StringJoiner(AND);
    var cells = new ArrayList<String>();
    cells.add("");
    for (Opinion.View view : views) {
      guidelines.add(view.guideline());
      for (Opinion.Verdict verdict : view.verdicts()) {
        cells.add(verdict.answer());
        if (verdict.explained()) {
          cells.add(String.join(AND, verdict.reasons()));
        }
      }
      view.causes().forEach(cause -> cells.add(cause.status()));
      if (!view.isHome()) {
        cells.add(String.join(AND, view.assumptions()));
      }
    }
    cells.set(0, guidelines.toString());
    return cells;
  }

  static List<String> causes(List<Opinion.CauseStatus> causes) {
    var cells = new ArrayList<String>();
    var assumptions = new LinkedHashSet<String>();
    for (Opinion.CauseStatus cause : causes) {
      cells.add(cause.status());
      if (cause.status().equals(Opinion.EXCLUDED)) {
        assumptions.addAll(cause.assumptions());
      }
    }
    cells.add(String.join(AND, assumptions));
    var provisional = new StringJoiner(AND);
    causes.stream()
        .filter(Opinion.CauseStatus::provisional)
        .forEach(cause -> provisional.add(cause.label() + ": repeat"));
    cells.add(provisional.toString());
    return cells;
  }

  static List<String> outstanding(List<Opinion.Outstanding> outstanding) {
    var all = new StringJoiner(AND);
    for (Opinion.Outstanding each : outstanding) {
      String from = each.from().isEmpty() ? "" : " from " + each.from();
      all.add(each.label() + from + (each.after().isEmpty() ? "" : " " + each.after()));
    }
    return List.of(all.toString());
  }

  static List<String> care(List<Opinion.Care> care) {
    var statements = new StringJoiner(AND);
    var warnings = new StringJoiner(AND);
    var sources = new StringJoiner(AND);
    for (Opinion.Care each : care) {
      statements.add(statement(each));
      each.warnings().forEach(warning -> warnings.add(each.recommendation() + ": " + warning));
      sources.add(each.recommendation() + ": " + String.join(", ", each.sources()));
    }
    return List.of(statements.toString(), warnings.toString(), sources.toString());
  }

  private static String statement(Opinion.Care care) {
    var text = new StringBuilder();
    text.append(care.guideline()).append(": ").append(care.recommendation());
    text.append(' ').append(care.label());
    text.append(" (").append(care.direction()).append(", ").append(care.timing());
    text.append(") [").append(care.standing());
    care.warnings().forEach(warning -> text.append(AND).append(warning));
    return text.append(']').toString();
  }

  static List<String> untreated(List<String> causes) {
    return List.of(String.join(AND, causes));
  }

  static List<String> collisions(List<Opinion.Collision> collisions) {
    var all = new StringJoiner(AND);
    collisions.forEach(each -> all.add(String.join(" against ", each.statements())));
    return List.of(all.toString());
  }

  static String problems(List<Problem> problems) {
    var all = new StringJoiner(" | ");
    problems.forEach(each -> all.add(Problems.line(each)));
    return all.toString();
  }

  static List<String> end(Versions versions) {
    return List.of(release(versions), SafetyLine.TEXT);
  }

  static String release(Versions versions) {
    return versions.isAside() ? "" : versions.hash().substring(0, HASH);
  }

  /** Returns the row of a patient without an opinion, under the columns of those with one. */
  static List<String> unanswered(Unanswered patient, List<String> header, Versions versions) {
    var cells = new ArrayList<String>();
    for (String column : header) {
      cells.add(
          switch (column) {
            case "patient" -> patient.patient();
            case "problems" -> problems(patient.problems());
            case "release" -> release(versions);
            default -> "";
          });
    }
    return cells;
  }
}
