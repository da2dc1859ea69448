package org.gravida.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Versions;
import org.gravida.query.result.Answer;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;
import org.gravida.report.shared.AlertLine;
import org.gravida.report.shared.Problems;
import org.gravida.report.shared.SafetyLine;

/** The graph of each patient: facts, findings, entailed classes, statuses and advice. */
final class TurtleReport implements OpinionWriter {
  private final PrintStream out;
  private final Versions versions;
  private boolean isBegun;

  TurtleReport(PrintStream out, Versions versions) {
    this.out = out;
    this.versions = versions;
  }

  @Override
  public void begin() {
    out.print("# " + SafetyLine.TEXT + "\n");
    out.print("# " + versions.ontology() + " " + versions.hash() + "\n");
  }

  @Override
  public void write(Opinion opinion) {
    out.print(isBegun ? behind(opinion) : graph(opinion) + alerts(opinion) + advice(opinion));
    isBegun = true;
    out.flush();
  }

  private static String graph(Opinion opinion) {
    return org.gravida.query.result.ResultFormat.TTL.write(new Answer.Statements(opinion.graph()));
  }

  /** Returns what stands of an opinion behind another: all but the prefixes. */
  private static String behind(Opinion opinion) {
    String graph = graph(opinion);
    return graph.substring(graph.indexOf("\n\n") + 1) + alerts(opinion) + advice(opinion);
  }

  private static String alerts(Opinion opinion) {
    var text = new StringBuilder();
    for (Opinion.Alert each : opinion.alerts()) {
      text.append("# ").append(opinion.patient()).append(" ! ").append(AlertLine.of(each));
      text.append('\n');
    }
    return text.toString();
  }

  @Override
  public Optional<Supplier<OpinionText>> apart() {
    return Optional.of(() -> (opinion, text) -> text.add(behind(opinion)));
  }

  @Override
  public void write(RowBytes apart, int from, int to) {
    apart.writeTo(out, from, to);
  }

  /** Advice as comments, so that no copy of the graph shows a treatment without its warning. */
  private static String advice(Opinion opinion) {
    var text = new StringBuilder();
    for (Opinion.Care care : opinion.care()) {
      text.append("# ").append(opinion.patient()).append(": ").append(care.guideline());
      text.append(' ').append(care.recommendation());
      text.append(' ')
          .append(care.label())
          .append(" (")
          .append(care.direction())
          .append(") [")
          .append(care.standing())
          .append("]\n");
      care.warnings().forEach(w -> text.append("#   ! ").append(w).append('\n'));
    }
    return text.toString();
  }

  @Override
  public void unanswered(Unanswered patient) {
    patient.problems().forEach(problem -> out.print("# " + Problems.line(problem) + "\n"));
    out.flush();
  }

  @Override
  public void end(List<Problem> problems) {
    out.flush();
  }
}
