package org.gravida.abstraction.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gravida.knowledge.AbstractionRule;
import org.junit.jupiter.api.Test;

/** A number that the ontology gives wrongly is never taken for one that it does not give. */
class ParametersTest {
  private static Parameters rule(String week) {
    var rule = new AbstractionRule("some", "Any", "some", Map.of("belowWeek", List.of(week)));
    return new FewRules(Map.of(), rule).parameters().get(0);
  }

  @Test
  void aWholeNumberIsRead() {
    assertThat(rule("14").number("belowWeek", 99)).isEqualTo(14);
  }

  @Test
  void whatIsNotSetIsReplaced() {
    assertThat(rule("14").number("fromWeek", 99)).isEqualTo(99);
  }

  @Test
  void whatIsNoWholeNumberIsRefused() {
    assertThatThrownBy(() -> rule("14.5").number("belowWeek", 99))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("rule some needs a whole number as belowWeek, found '14.5'");
  }

  @Test
  void whatMustBeSetIsRefusedWhenItIsNot() {
    assertThatThrownBy(() -> rule("14").number("toWeek"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("toWeek");
  }
}
