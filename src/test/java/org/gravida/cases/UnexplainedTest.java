package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.consultation.answer.Opinion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No guideline calls a loss unexplained that is no recurrent loss by its own definition. */
class UnexplainedTest {
  private static final Set<String> RECURRENT = Set.of("recurrent", "second-trimester");

  @Tag("proof")
  @Test
  void onlyRecurrentLossIsUnexplained() {
    var unexplained = new ArrayList<String>();
    for (Opinion opinion : everyOpinion()) {
      for (Opinion.View view : opinion.views()) {
        if (answer(view, "unexplained").equals("yes")) {
          unexplained.add(opinion.patient());
          assertThat(RECURRENT)
              .as(opinion.patient() + " by " + view.guideline())
              .contains(answer(view, "pattern"));
        }
      }
    }
    assertThat(unexplained).isNotEmpty();
  }

  private static String answer(Opinion.View view, String question) {
    return view.verdicts().stream()
        .filter(verdict -> verdict.key().equals(question))
        .map(Opinion.Verdict::answer)
        .findFirst()
        .orElse("");
  }

  private static List<Opinion> everyOpinion() {
    var cases = Expectation.all().stream().filter(each -> each.has("guidelines")).toList();
    try (var classifier = Ready.classifier(List.of("all"), false, Detail.FULL)) {
      return Answered.all(cases, classifier);
    }
  }
}
