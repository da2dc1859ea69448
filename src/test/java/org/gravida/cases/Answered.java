package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;

/** What a classifier answers about the patients of cases. */
final class Answered {
  private Answered() {}

  /** Returns one opinion for each case, in their order. */
  static List<Opinion> all(List<Expectation> cases, Classifier classifier) {
    var opinions = new ArrayList<Opinion>();
    var source = classifier.source(Mapping.none());
    var waiting =
        classifier.queue(opinions::add, unanswered -> fail("not answered: " + unanswered));
    for (Expectation each : cases) {
      assertThat(source.read(each.patient(), waiting::accept)).as(each.name()).isEmpty();
    }
    waiting.finish();
    waiting.close();
    return opinions;
  }
}
