package org.gravida.abstraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Release;
import org.junit.jupiter.api.Test;

class RuleOrderTest {
  private static final Release RELEASE =
      new Release(
          new Dictionary(List.of()),
          List.of(),
          Map.of(),
          List.of(),
          Map.of("Narrow", Set.of("Wide")),
          List.of(),
          "");

  private static List<AbstractionRule> of(List<AbstractionRule> rules) {
    return RuleOrder.of(new SymbolTable(RELEASE, rules), rules);
  }

  private static AbstractionRule rule(String id, String yields, String parameter, String asked) {
    return new AbstractionRule(
        id, "Any", id, Map.of("yields", List.of(yields), parameter, List.of(asked)));
  }

  @Test
  void aRuleComesAfterThoseThatDrawWhatItAsksFor() {
    AbstractionRule first = rule("asks", "A", "unlessFinding", "B");
    AbstractionRule second = rule("draws", "B", "withResult", "C");
    assertThat(of(List.of(first, second))).containsExactly(second, first);
  }

  @Test
  void aNarrowerFindingAnswersTheWiderQuestion() {
    AbstractionRule first = rule("asks", "A", "requiresFinding", "Wide");
    AbstractionRule second = rule("draws", "Narrow", "withResult", "C");
    assertThat(of(List.of(first, second))).containsExactly(second, first);
  }

  @Test
  void rulesThatDependOnEachOtherAreNamed() {
    AbstractionRule first = rule("one", "A", "unlessFinding", "B");
    AbstractionRule second = rule("two", "B", "dueFinding", "A");
    assertThatThrownBy(() -> of(List.of(first, second)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("one");
  }
}
