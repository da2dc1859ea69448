package org.gravida.abstraction.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.abstraction.rule.FewRules;
import org.gravida.knowledge.AbstractionRule;
import org.junit.jupiter.api.Test;

class RuleOrderTest {
  private static List<String> order(AbstractionRule... rules) {
    var release = new FewRules(Map.of("Narrow", Set.of("Wide")), rules);
    List<Operator> operators = release.parameters().stream().map(Operator::of).toList();
    return RuleOrder.of(operators).stream().map(Operator::rule).toList();
  }

  private static AbstractionRule rule(String id, String yields, String parameter, String asked) {
    return new AbstractionRule(
        id, "DefaultRule", id, Map.of("yields", List.of(yields), parameter, List.of(asked)));
  }

  @Test
  void aRuleComesAfterThoseThatDrawWhatItAsksFor() {
    AbstractionRule first = rule("asks", "A", "unlessFinding", "B");
    AbstractionRule second = rule("draws", "B", "withResult", "C");
    assertThat(order(first, second)).containsExactly("draws", "asks");
  }

  @Test
  void aNarrowerFindingAnswersTheWiderQuestion() {
    AbstractionRule first = rule("asks", "A", "requiresFinding", "Wide");
    AbstractionRule second = rule("draws", "Narrow", "withResult", "C");
    assertThat(order(first, second)).containsExactly("draws", "asks");
  }

  @Test
  void rulesThatDependOnEachOtherAreNamed() {
    AbstractionRule first = rule("one", "A", "unlessFinding", "B");
    AbstractionRule second = rule("two", "B", "dueFinding", "A");
    assertThatThrownBy(() -> order(first, second))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("one");
  }
}
