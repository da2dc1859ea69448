package org.gravida.inference;

import java.util.List;
import java.util.Map;

/** A small rule set that the tests of this room share. */
final class Weather {
  private Weather() {}

  static ProvedRules rules() {
    return new ProvedRules(
        List.of("Sun", "Cloud", "Thunder"),
        Map.of(
            "degrees",
            List.of(
                new Interval(Integer.MIN_VALUE, -1),
                new Interval(0, 0),
                new Interval(1, 24),
                new Interval(25, Integer.MAX_VALUE)),
            "wind",
            List.of(new Interval(Integer.MIN_VALUE, Integer.MAX_VALUE))),
        List.of("Wet", "Bright", "Rainbow", "Cold"),
        List.of(
            HornRule.to("Bright", List.of(has("Sun"))),
            HornRule.to("Bright", List.of(is("Rainbow"))),
            HornRule.to("Cold", List.of(degrees(0, 0))),
            HornRule.to("Cold", List.of(degrees(Integer.MIN_VALUE, -1))),
            HornRule.to("Wet", List.of(is("Cold"), has("Cloud"))),
            HornRule.to("Rainbow", List.of(is("Wet"), has("Sun"))),
            HornRule.contradiction(List.of(has("Thunder"), is("Bright")))));
  }

  static Proposition has(String finding) {
    return new Proposition.Finding(finding);
  }

  static Proposition is(String name) {
    return new Proposition.Member(name);
  }

  private static Proposition degrees(int low, int high) {
    return new Proposition.Quantity("degrees", new Interval(low, high));
  }

  static Facts facts(Map<String, Integer> numbers, String... findings) {
    return new Facts("p", List.of(findings), numbers);
  }
}
