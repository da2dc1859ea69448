package org.gravida.consultation;

import java.util.ArrayList;
import java.util.List;
import org.gravida.knowledge.Triple;

/**
 * The answers that were read off tables.
 *
 * @param statuses of the causes, in their order, also when the run does not follow the home
 *     guideline
 */
record TableAnswers(
    List<Opinion.Alert> alerts,
    List<Opinion.View> views,
    List<String> statuses,
    List<Opinion.CauseStatus> causes,
    List<Opinion.Outstanding> outstanding,
    List<Opinion.Care> care,
    List<String> noTreatmentInSource,
    List<Triple> graph)
    implements PatientAnswers {
  /** Of a run that reads nothing off tables. */
  static final TableAnswers NONE =
      new TableAnswers(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Returns the same answers with the graph of what they rest on and what is concluded. */
  TableAnswers on(List<Triple> grounds, List<Triple> conclusions) {
    var triples = new ArrayList<>(grounds);
    triples.addAll(conclusions);
    return new TableAnswers(
        alerts, views, statuses, causes, outstanding, care, noTreatmentInSource, triples);
  }
}
