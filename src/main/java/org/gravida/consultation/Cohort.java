package org.gravida.consultation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;

/**
 * Gathers opinions on many patients and compares what the guidelines say of them.
 *
 * <p>Of each patient only the judgements and the advice are kept, not the whole graph.
 */
public final class Cohort {
  private static final String CARE = Vocabulary.iri("rows/care-by-class#row");
  private static final Set<String> KEPT = Set.of(Vocabulary.PATIENT_ID, Vocabulary.JUDGEMENT, CARE);

  private final Knowledge knowledge;
  private final Set<Triple> statements = new LinkedHashSet<>();
  private final List<Comparison.LeftOut> leftOut = new ArrayList<>();
  private int patients;

  /** Opens an empty cohort, to be asked with the queries of this release. */
  public Cohort(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Adds a patient of an id not added before; one whose file contradicts itself is left out. */
  public void add(Opinion opinion) {
    if (!opinion.consistent()) {
      leaveOut(opinion.patient(), Comparison.Reason.CONTRADICTORY);
    } else {
      patients++;
      keep(PatientGraph.iri(opinion.patient()), opinion.graph());
    }
  }

  /** Notes a patient on whom there is no opinion. */
  public void add(Unanswered patient) {
    leaveOut(patient.patient(), Comparison.Reason.NOT_ANSWERED);
  }

  /** Returns what the guidelines say of the patients so far. */
  public Comparison compare() {
    Graph graph = knowledge.graph().with(List.copyOf(statements));
    return new Comparison(
        patients,
        table("guideline-matrix", graph),
        table("cases-by-guideline", graph),
        table("label-changes", graph),
        table("guideline-agreement", graph),
        table("guideline-overlap", graph),
        leftOut);
  }

  private void leaveOut(String patient, Comparison.Reason reason) {
    leftOut.add(new Comparison.LeftOut(patient, reason));
  }

  private void keep(String patient, List<Triple> graph) {
    var nodes =
        graph.stream()
            .filter(
                each ->
                    each.predicate().equals(Vocabulary.JUDGEMENT) || each.predicate().equals(CARE))
            .map(Triple::object)
            .collect(Collectors.toSet());
    for (Triple triple : graph) {
      boolean isOwn = triple.subject().equals(patient) && KEPT.contains(triple.predicate());
      if (isOwn || nodes.contains(triple.subject())) {
        statements.add(triple);
      }
    }
  }

  private Table table(String query, Graph graph) {
    return graph.select(knowledge.query(query), Map.of());
  }
}
