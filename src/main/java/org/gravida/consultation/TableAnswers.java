package org.gravida.consultation;

import java.util.List;
import org.gravida.knowledge.Triple;

/**
 * The answers that were read off tables.
 *
 * @param statuses of the causes, in their order; none when the run does not follow the home
 *     guideline
 */
record TableAnswers(
    List<Opinion.View> views,
    List<String> statuses,
    List<Opinion.CauseStatus> causes,
    List<Opinion.Outstanding> outstanding,
    List<Opinion.Care> care,
    List<String> noTreatmentInSource)
    implements Answers {
  /** Of a run that reads nothing off tables. */
  static final TableAnswers NONE =
      new TableAnswers(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  @Override
  public List<Triple> graph() {
    return List.of();
  }
}
