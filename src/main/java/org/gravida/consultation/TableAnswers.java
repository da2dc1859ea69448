package org.gravida.consultation;

import java.util.List;
import org.gravida.knowledge.Triple;

/** The answers about one patient that were read off tables. */
record TableAnswers(
    List<Opinion.View> views,
    List<Opinion.CauseStatus> causes,
    List<Opinion.Outstanding> outstanding,
    List<Opinion.Care> care,
    List<String> noTreatmentInSource)
    implements Answers {
  @Override
  public List<Triple> graph() {
    return List.of();
  }
}
