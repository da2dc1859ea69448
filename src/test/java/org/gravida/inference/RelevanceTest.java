package org.gravida.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.inference.Weather.has;
import static org.gravida.inference.Weather.is;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelevanceTest {
  @Test
  void whatLeadsToAGoalMatters() {
    assertThat(
            Relevance.of(Weather.rules(), Set.of(has("Sun"), has("Cloud")), List.of(is("Bright"))))
        .containsExactly(has("Sun"));
  }

  @Test
  void whatNeedsSomethingThatIsNeverGivenDoesNotMatter() {
    assertThat(Relevance.of(Weather.rules(), Set.of(has("Cloud")), List.of(is("Wet")))).isEmpty();
  }

  @Test
  void whatMayContradictMatters() {
    assertThat(Relevance.of(Weather.rules(), Set.of(has("Sun"), has("Thunder")), List.of()))
        .containsExactlyInAnyOrder(has("Sun"), has("Thunder"));
    assertThat(Relevance.of(Weather.rules(), Set.of(has("Thunder")), List.of())).isEmpty();
  }

  @Test
  void whatIsAskedForItselfMatters() {
    assertThat(Relevance.of(Weather.rules(), Set.of(has("Thunder")), List.of(has("Thunder"))))
        .containsExactly(has("Thunder"));
  }
}
