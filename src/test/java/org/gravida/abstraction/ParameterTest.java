package org.gravida.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParameterTest {
  @Test
  void parametersHaveThePlacesOfTheirOrder() {
    var all = Parameter.values();
    for (int i = 0; i < all.length; i++) {
      assertThat(all[i].place()).as(all[i].property()).isEqualTo(i);
    }
  }
}
