package org.gravida.abstraction.rule;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.knowledge.AbstractionRule;

/** What a rule of the ontology says, for the operator that is made of it. */
public final class Parameters {
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  private final AbstractionRule rule;
  private final SymbolTable symbols;
  private final AbstractionSettings settings;
  private final Set<String> read = new HashSet<>();
  private final Set<String> features = new HashSet<>();

  /**
   * Takes a rule.
   *
   * @param rule with all the terms that its parameters reach
   */
  public Parameters(AbstractionRule rule, SymbolTable symbols, AbstractionSettings settings) {
    this.rule = rule;
    this.symbols = symbols;
    this.settings = settings;
  }

  public String id() {
    return rule.id();
  }

  public String operator() {
    return rule.operator();
  }

  public String label() {
    return rule.label();
  }

  public AbstractionSettings settings() {
    return settings;
  }

  /** Says whether the rule sets a parameter. */
  public boolean sets(String parameter) {
    return !all(parameter).isEmpty();
  }

  /** Says whether a parameter is set to true. */
  public boolean is(String parameter) {
    return one(parameter).equals("true");
  }

  /** Returns all values of a parameter; empty when the rule does not set it. */
  public List<String> all(String parameter) {
    return rule.all(parameter);
  }

  /** Returns the single value of a parameter, or the empty string. */
  public String one(String parameter) {
    return rule.one(parameter);
  }

  /** Returns the ids that a parameter names. */
  public IdSet ids(String parameter) {
    return symbols.of(all(parameter));
  }

  /** Returns exactly this id, as a set. */
  public IdSet id(String id) {
    return symbols.of(id);
  }

  /** Returns the numbers of the terms that a parameter names, which are read from now on. */
  public int[] terms(String parameter) {
    return all(parameter).stream().mapToInt(this::read).toArray();
  }

  private int read(String term) {
    read.add(term);
    return symbols.read(term);
  }

  /** Returns the features that a parameter names, which are read from now on. */
  public IdSet features(String parameter) {
    features.addAll(all(parameter));
    return ids(parameter);
  }

  /** Returns the ids of the terms that were asked for by their numbers. */
  public Set<String> read() {
    return read;
  }

  /** Returns the ids of such features: what is or stands below one is read, term or value. */
  public Set<String> features() {
    return features;
  }

  /** Returns the ids of the findings that the rule may draw and of the numbers that it may set. */
  public Set<String> draws() {
    return Stream.of(SymbolTable.FINDINGS, SymbolTable.NUMBERS)
        .flatMap(List::stream)
        .flatMap(each -> all(each).stream())
        .collect(Collectors.toSet());
  }

  /** Returns the numbers of those of the terms which are or stand below each, in their order. */
  public int[][] below(String parameter) {
    List<String> all = all(parameter);
    return all.stream()
        .map(
            wide ->
                all.stream()
                    .filter(each -> symbols.within(each).meets(symbols.of(wide)))
                    .mapToInt(this::read)
                    .toArray())
        .toArray(int[][]::new);
  }

  /** Returns the finding that the rule yields by a parameter, which it sets. */
  public Conclusion conclusion(String parameter) {
    return symbols.conclusion(rule, one(parameter));
  }

  /** Returns the places of the number properties that a parameter names. */
  public int[] properties(String parameter) {
    return all(parameter).stream()
        .mapToInt(each -> Collections.binarySearch(symbols.properties(), each))
        .toArray();
  }

  /** Returns the place of the number property that a parameter names, or -1. */
  public int property(String parameter) {
    int[] properties = properties(parameter);
    return properties.length == 0 ? -1 : properties[0];
  }

  /**
   * Returns the whole number that a parameter is set to, or {@code otherwise} when it is not set.
   *
   * @throws IllegalStateException if it is set to something else, naming the rule
   */
  public int number(String parameter, int otherwise) {
    return sets(parameter) ? number(parameter) : otherwise;
  }

  /** Returns the whole number that a parameter must be set to; throws as the other if it is not. */
  public int number(String parameter) {
    String text = one(parameter);
    if (!WHOLE.matcher(text).matches()) {
      throw new IllegalStateException(
          "rule " + id() + " needs a whole number as " + parameter + ", found '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  /** Returns the rule itself. */
  public AbstractionRule rule() {
    return rule;
  }
}
