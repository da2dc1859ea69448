package org.gravida.query.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AncestorsTest {
  @Test
  void aCycleOfAncestorsEnds() {
    var ancestors = new Ancestors();
    ancestors.step("a", "b");
    ancestors.step("b", "a");
    assertThat(ancestors.closure(List.of()).get("a")).isEqualTo(Set.of("a", "b"));
  }
}
