package org.gravida.abstraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Release;
import org.junit.jupiter.api.Test;

/** A number that the ontology gives wrongly is never taken for one that it does not give. */
class PreparedRuleTest {
  private static PreparedRule rule(String week) {
    var rule = new AbstractionRule("some", "Any", "some", Map.of("belowWeek", List.of(week)));
    var release =
        new Release(
            new Dictionary(List.of()), List.of(), Map.of(), List.of(rule), Map.of(), List.of(), "");
    return new PreparedRule(rule, new SymbolTable(release));
  }

  @Test
  void aWholeNumberIsRead() {
    assertThat(rule("14").number(RuleParameter.BELOW_WEEK, 99)).isEqualTo(14);
  }

  @Test
  void whatIsNotSetIsReplaced() {
    assertThat(rule("14").number(RuleParameter.FROM_WEEK, 99)).isEqualTo(99);
  }

  @Test
  void whatIsNoWholeNumberIsRefused() {
    assertThatThrownBy(() -> rule("14.5").number(RuleParameter.BELOW_WEEK, 99))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("rule some needs a whole number as belowWeek, found '14.5'");
  }

  @Test
  void whatMustBeSetIsRefusedWhenItIsNot() {
    assertThatThrownBy(() -> rule("14").number(RuleParameter.TO_WEEK))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("toWeek");
  }
}
