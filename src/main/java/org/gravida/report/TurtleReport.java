package org.gravida.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Versions;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;
import org.gravida.report.shared.Problems;
import org.gravida.report.shared.SafetyLine;

/**
 * The graph of each patient: facts, findings, entailed classes, statuses, and the rows that she is
 * told, advice with its warnings among them. Nothing that has a meaning is a comment.
 */
final class TurtleReport implements OpinionWriter {
  private final PrintStream out;
  private final Versions versions;
  private final List<Triple> shared;

  TurtleReport(PrintStream out, Versions versions, List<Triple> shared) {
    this.out = out;
    this.versions = versions;
    this.shared = shared;
  }

  @Override
  public void begin() {
    out.print("# " + SafetyLine.TEXT + "\n");
    out.print("# " + versions.ontology() + " " + versions.hash() + "\n");
    out.print(graph(shared));
  }

  @Override
  public void write(Opinion opinion) {
    out.print(behind(opinion.graph()));
    out.flush();
  }

  private static String graph(List<Triple> triples) {
    return ResultFormat.TTL.write(new Answer.Statements(triples));
  }

  /** Returns what stands of a graph behind another: all but the prefixes. */
  private static String behind(List<Triple> triples) {
    String graph = graph(triples);
    int end = graph.indexOf("\n\n");
    return end < 0 ? "" : graph.substring(end + 1);
  }

  @Override
  public Optional<Supplier<OpinionText>> apart() {
    return Optional.of(() -> (opinion, text) -> text.add(behind(opinion.graph())));
  }

  @Override
  public void write(RowBytes apart, int from, int to) {
    apart.writeTo(out, from, to);
  }

  @Override
  public void unanswered(Unanswered patient) {
    String iri = PatientGraph.iri(patient.patient());
    out.print(
        behind(
            patient.problems().stream()
                .map(each -> Triple.text(iri, Vocabulary.PROBLEM, Problems.line(each)))
                .toList()));
    out.flush();
  }

  @Override
  public void end(List<Problem> problems) {
    out.flush();
  }
}
