package org.gravida.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.gravida.consultation.Ready;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.release.Knowledge;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All reasons of a class are all its justifications, as another library finds them by HermiT. */
@Tag("peer")
class BlackBoxReasonsTest {
  @Test
  void allReasonsOfAClassAreAllItsJustifications() {
    var release = Ready.release();
    var knowledge = Knowledge.of(Ready.FILES, Ready.QUERIES, release);
    var blackBox = new BlackBoxReasons(Ready.FILES);
    int compared = 0;
    int several = 0;
    try (var explainer =
        new Explainer(knowledge, release.rules().orElseThrow(), Optional.empty())) {
      for (ReasonSample each : ReasonSample.of(Path.of("examples/patients.json"), explainer)) {
        String id = each.explanation().id();
        assertThat(each.reasons())
            .as(each.facts().patient() + ": " + id)
            .isEqualTo(blackBox.of(each.facts(), id));
        compared++;
        several += each.reasons().size() > 1 ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(10);
    assertThat(several).isGreaterThanOrEqualTo(3);
  }
}
