package org.gravida.abstraction;

import java.util.EnumMap;
import java.util.List;
import org.gravida.knowledge.Rule;

/** A rule whose parameters are looked up and numbered once, for all patients. */
final class PreparedRule {
  private static final Setting UNSET = new Setting(List.of(), "", Bits.NONE, -1);

  private final Rule rule;
  private final EnumMap<Parameter, Setting> settings = new EnumMap<>(Parameter.class);

  private record Setting(List<String> all, String one, Bits bits, int number) {}

  PreparedRule(Rule rule, Kinds kinds) {
    this.rule = rule;
    for (Parameter each : Parameter.values()) {
      var all = rule.all(each.property());
      String one = rule.one(each.property());
      boolean isNumber = one.length() < 10 && Interpretation.isDigits(one, 0, one.length());
      int number = isNumber ? Integer.parseInt(one) : -1;
      settings.put(each, all.isEmpty() ? UNSET : new Setting(all, one, kinds.of(all), number));
    }
  }

  String id() {
    return rule.id();
  }

  String label() {
    return rule.label();
  }

  /** Returns all values of a parameter; empty when the rule does not set it. */
  List<String> all(Parameter parameter) {
    return settings.get(parameter).all();
  }

  /** Returns the single value of a parameter, or the empty string. */
  String one(Parameter parameter) {
    return settings.get(parameter).one();
  }

  /** Returns the ids that a parameter names. */
  Bits bits(Parameter parameter) {
    return settings.get(parameter).bits();
  }

  /** Says whether the rule sets a parameter. */
  boolean sets(Parameter parameter) {
    return !settings.get(parameter).all().isEmpty();
  }

  /** Says whether a parameter is set to true. */
  boolean is(Parameter parameter) {
    return one(parameter).equals("true");
  }

  /**
   * Returns the whole number that a parameter is set to, or {@code otherwise} when it is not set.
   *
   * @throws IllegalStateException if it is set to something else, naming the rule
   */
  int number(Parameter parameter, int otherwise) {
    return sets(parameter) ? number(parameter) : otherwise;
  }

  /** Returns the whole number that a parameter must be set to; throws as the other if it is not. */
  int number(Parameter parameter) {
    int number = settings.get(parameter).number();
    if (number < 0) {
      throw new IllegalStateException(
          "rule "
              + id()
              + " needs a whole number as "
              + parameter.property()
              + ", found '"
              + one(parameter)
              + "'");
    }
    return number;
  }
}
