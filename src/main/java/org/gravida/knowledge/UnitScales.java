package org.gravida.knowledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a number from one unit into another, where rules of the ontology say how. */
public final class UnitScales {
  private static final MathContext DIGITS = new MathContext(12);
  private static final Scale SAME = new Scale(BigDecimal.ONE, BigDecimal.ZERO);

  /** The rules of each examination by its id. */
  private final Map<String, List<AbstractionRule>> rules = new HashMap<>();

  public UnitScales(List<AbstractionRule> all) {
    for (AbstractionRule rule : all) {
      if (rule.operator().equals("ConversionRule")) {
        for (String term : rule.all("ofExamination")) {
          rules.computeIfAbsent(term, each -> new ArrayList<>()).add(rule);
        }
      }
    }
  }

  /**
   * How numbers of one unit become those of another.
   *
   * @param factor by which a number is multiplied
   * @param offset what is added then
   */
  public record Scale(BigDecimal factor, BigDecimal offset) {
    /** Returns a number in the other unit, and nothing in place of nothing; empty for words. */
    public Optional<String> of(String number) {
      if (number.isEmpty()) {
        return Optional.of("");
      }
      try {
        var there = new BigDecimal(number).multiply(factor).add(offset).round(DIGITS);
        return Optional.of(there.stripTrailingZeros().toPlainString());
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    /** Returns this after another, as one. */
    private Scale after(Scale other) {
      return new Scale(factor.multiply(other.factor), other.offset.multiply(factor).add(offset));
    }

    private Scale inverse() {
      var back = BigDecimal.ONE.divide(factor, DIGITS);
      return new Scale(back, offset.negate().multiply(back));
    }
  }

  /** Returns how numbers of a term in one unit become those in another, if rules say so. */
  public Optional<Scale> between(String term, String from, String to) {
    var own = rules.getOrDefault(term, List.of());
    for (AbstractionRule one : own) {
      var there = into(one, from);
      for (AbstractionRule other : own) {
        var back = into(other, to);
        String common = there.isPresent() ? one.one("intoUnit") : from;
        String goal = back.isPresent() ? other.one("intoUnit") : to;
        if ((there.isPresent() || back.isPresent()) && common.equalsIgnoreCase(goal)) {
          return Optional.of(back.orElse(SAME).inverse().after(there.orElse(SAME)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Scale> into(AbstractionRule rule, String unit) {
    boolean isMeant = rule.all("ofUnit").stream().anyMatch(unit::equalsIgnoreCase);
    String offset = rule.one("conversionOffset");
    return isMeant
        ? Optional.of(
            new Scale(
                new BigDecimal(rule.one("conversionFactor")),
                offset.isEmpty() ? BigDecimal.ZERO : new BigDecimal(offset)))
        : Optional.empty();
  }
}
