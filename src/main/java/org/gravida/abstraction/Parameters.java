package org.gravida.abstraction;

import java.util.Collections;
import java.util.List;
import org.gravida.knowledge.AbstractionRule;

/** What a rule of the ontology says, for the operator that is made of it. */
final class Parameters {
  private final AbstractionRule rule;
  private final SymbolTable symbols;
  private final AbstractionSettings settings;

  /**
   * Takes a rule.
   *
   * @param rule with all the terms that its parameters reach
   */
  Parameters(AbstractionRule rule, SymbolTable symbols, AbstractionSettings settings) {
    this.rule = rule;
    this.symbols = symbols;
    this.settings = settings;
  }

  String id() {
    return rule.id();
  }

  String operator() {
    return rule.operator();
  }

  String label() {
    return rule.label();
  }

  AbstractionSettings settings() {
    return settings;
  }

  /** Says whether the rule sets a parameter. */
  boolean sets(String parameter) {
    return !all(parameter).isEmpty();
  }

  /** Says whether a parameter is set to true. */
  boolean is(String parameter) {
    return one(parameter).equals("true");
  }

  /** Returns all values of a parameter; empty when the rule does not set it. */
  List<String> all(String parameter) {
    return rule.all(parameter);
  }

  /** Returns the single value of a parameter, or the empty string. */
  String one(String parameter) {
    return rule.one(parameter);
  }

  /** Returns the ids that a parameter names. */
  IdSet ids(String parameter) {
    return symbols.of(all(parameter));
  }

  /** Returns exactly this id, as a set. */
  IdSet id(String id) {
    return symbols.of(id);
  }

  /** Returns the numbers of the terms that a parameter names, which are read from now on. */
  int[] terms(String parameter) {
    return all(parameter).stream().mapToInt(symbols::read).toArray();
  }

  /** Returns the numbers of those of the terms which are or stand below each, in their order. */
  int[][] below(String parameter) {
    List<String> all = all(parameter);
    return all.stream()
        .map(
            wide ->
                all.stream()
                    .filter(each -> symbols.within(each).meets(symbols.of(wide)))
                    .mapToInt(symbols::read)
                    .toArray())
        .toArray(int[][]::new);
  }

  /** Returns the finding that the rule yields by a parameter, which it sets. */
  Conclusion conclusion(String parameter) {
    return symbols.conclusion(rule, one(parameter));
  }

  /** Returns the places of the number properties that a parameter names. */
  int[] properties(String parameter) {
    return all(parameter).stream()
        .mapToInt(each -> Collections.binarySearch(symbols.properties(), each))
        .toArray();
  }

  /** Returns the place of the number property that a parameter names, or -1. */
  int property(String parameter) {
    int[] properties = properties(parameter);
    return properties.length == 0 ? -1 : properties[0];
  }

  /**
   * Returns the whole number that a parameter is set to, or {@code otherwise} when it is not set.
   *
   * @throws IllegalStateException if it is set to something else, naming the rule
   */
  int number(String parameter, int otherwise) {
    return sets(parameter) ? number(parameter) : otherwise;
  }

  /** Returns the whole number that a parameter must be set to; throws as the other if it is not. */
  int number(String parameter) {
    String text = one(parameter);
    if (text.length() > 9 || !Interpretation.isDigits(text, 0, text.length())) {
      throw new IllegalStateException(
          "rule " + id() + " needs a whole number as " + parameter + ", found '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  /** Returns the band of numbers that the rule sets, perhaps without a bound. */
  Band band() {
    return new Band(rule);
  }
}
