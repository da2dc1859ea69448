package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gravida.consultation.ConsultingRoom;
import org.gravida.consultation.Opinion;
import org.gravida.intake.Mapping;
import org.junit.jupiter.api.Test;

/** No guideline calls a loss unexplained that is no recurrent loss by its own definition. */
class UnexplainedTest {
  private static final Set<String> RECURRENT = Set.of("recurrent", "second-trimester");

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
    var opinions = new ArrayList<Opinion>();
    try (var room =
        ConsultingRoom.open(
            Path.of("ontology"),
            Path.of("queries"),
            List.of("all"),
            false,
            Duration.ofSeconds(60),
            2)) {
      var source = room.source(Mapping.none());
      try (var waiting =
          room.receive(opinions::add, unanswered -> fail("not answered: " + unanswered))) {
        for (Expectation each : Expectation.all()) {
          if (!each.has("guidelines")) {
            continue;
          }
          assertThat(source.read(each.patient(), waiting::accept)).as(each.name()).isEmpty();
        }
        waiting.finish();
      }
    }
    return opinions;
  }
}
