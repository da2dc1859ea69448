package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.ASSUMES;
import static org.gravida.abstraction.RuleParameter.INCLUDING_NARROWER;
import static org.gravida.abstraction.RuleParameter.OF_EXAMINATION;
import static org.gravida.abstraction.RuleParameter.YIELDS;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.gravida.knowledge.AbstractionRule;

/** A rule whose parameters are looked up and numbered once, for all patients. */
final class PreparedRule {
  private static final Setting UNSET =
      new Setting(
          List.of(),
          "",
          IdSet.NONE,
          List.of(),
          new int[0][],
          new int[0],
          -1,
          Conclusion.NOTHING,
          new int[0]);

  private final AbstractionRule rule;
  private final EnumMap<RuleParameter, Setting> settings = new EnumMap<>(RuleParameter.class);
  private final Finding silent;
  private final Band band;

  private static final class Setting {
    private final List<String> all;
    private final String one;
    private final IdSet bits;
    private final List<IdSet> each;
    private final int[][] below;
    private final int[] terms;
    private final int number;
    private final Conclusion conclusion;
    private final int property;
    private final int[] properties;

    Setting(
        List<String> all,
        String one,
        IdSet bits,
        List<IdSet> each,
        int[][] below,
        int[] terms,
        int number,
        Conclusion conclusion,
        int[] properties) {
      this.all = all;
      this.one = one;
      this.bits = bits;
      this.each = each;
      this.below = below;
      this.terms = terms;
      this.number = number;
      this.conclusion = conclusion;
      this.property = properties.length == 0 ? -1 : properties[0];
      this.properties = properties;
    }
  }

  PreparedRule(AbstractionRule rule, SymbolTable kinds) {
    this.rule = rule;
    for (RuleParameter each : RuleParameter.values()) {
      var all = rule.all(each.property());
      settings.put(
          each, all.isEmpty() ? UNSET : setting(all, terms(each, rule, kinds), rule, kinds));
    }
    silent = Finding.of(conclusion(YIELDS), List.of()).assuming(one(ASSUMES));
    band = new Band(rule);
  }

  private static int[] terms(RuleParameter parameter, AbstractionRule rule, SymbolTable kinds) {
    var named = new LinkedHashSet<String>(rule.all(parameter.property()));
    if (parameter == OF_EXAMINATION && rule.one(INCLUDING_NARROWER.property()).equals("true")) {
      rule.all(parameter.property()).forEach(id -> named.addAll(kinds.narrower(id)));
    }
    return named.stream().mapToInt(kinds::term).toArray();
  }

  private static Setting setting(
      List<String> all, int[] terms, AbstractionRule rule, SymbolTable kinds) {
    String one = all.get(0);
    boolean isNumber = one.length() < 10 && Interpretation.isDigits(one, 0, one.length());
    return new Setting(
        all,
        one,
        kinds.of(all),
        all.stream().map(kinds::of).toList(),
        all.stream().map(each -> below(each, all, kinds)).toArray(int[][]::new),
        terms,
        isNumber ? Integer.parseInt(one) : -1,
        new Conclusion(
            one,
            Math.max(-1, Collections.binarySearch(kinds.classes(), one)),
            kinds.conclusion(rule, one),
            rule.id(),
            kinds.within(one).below(kinds.asked())),
        all.stream().mapToInt(kinds.properties()::indexOf).toArray());
  }

  private static int[] below(String wide, List<String> all, SymbolTable kinds) {
    return all.stream()
        .filter(each -> kinds.within(each).meets(kinds.of(wide)))
        .mapToInt(kinds::term)
        .toArray();
  }

  private Setting get(RuleParameter parameter) {
    return settings.get(parameter);
  }

  String id() {
    return rule.id();
  }

  String label() {
    return rule.label();
  }

  /** Returns all values of a parameter; empty when the rule does not set it. */
  List<String> all(RuleParameter parameter) {
    return get(parameter).all;
  }

  /** Returns the single value of a parameter, or the empty string. */
  String one(RuleParameter parameter) {
    return get(parameter).one;
  }

  /** Returns the ids that a parameter names. */
  IdSet bits(RuleParameter parameter) {
    return get(parameter).bits;
  }

  /** Returns the ids that a parameter names, one by one. */
  List<IdSet> each(RuleParameter parameter) {
    return get(parameter).each;
  }

  /** Returns the numbers of those terms that a parameter names which are or stand below one. */
  int[] below(RuleParameter parameter, int one) {
    return get(parameter).below[one];
  }

  /** Returns the numbers of the terms that a parameter names; not to be changed. */
  int[] terms(RuleParameter parameter) {
    return get(parameter).terms;
  }

  /** Says whether a parameter names the term of what was recorded. */
  boolean names(RuleParameter parameter, Meaning meaning) {
    for (int term : terms(parameter)) {
      if (term == meaning.term()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the finding class that a parameter names. */
  Conclusion conclusion(RuleParameter parameter) {
    return get(parameter).conclusion;
  }

  /** Returns the places of the number properties that a parameter names. */
  int[] properties(RuleParameter parameter) {
    return get(parameter).properties;
  }

  /** Returns the place of the number property that a parameter names, or -1. */
  int property(RuleParameter parameter) {
    return get(parameter).property;
  }

  /** Returns the finding that the rule yields on no evidence, with what it assumes. */
  Finding silent() {
    return silent;
  }

  /** Returns the band of numbers that the rule sets, perhaps without a bound. */
  Band band() {
    return band;
  }

  /** Says whether the rule sets a parameter. */
  boolean sets(RuleParameter parameter) {
    return get(parameter) != UNSET;
  }

  /** Says whether a parameter is set to true. */
  boolean is(RuleParameter parameter) {
    return one(parameter).equals("true");
  }

  /**
   * Returns the whole number that a parameter is set to, or {@code otherwise} when it is not set.
   *
   * @throws IllegalStateException if it is set to something else, naming the rule
   */
  int number(RuleParameter parameter, int otherwise) {
    return sets(parameter) ? number(parameter) : otherwise;
  }

  /** Returns the whole number that a parameter must be set to; throws as the other if it is not. */
  int number(RuleParameter parameter) {
    int number = get(parameter).number;
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
