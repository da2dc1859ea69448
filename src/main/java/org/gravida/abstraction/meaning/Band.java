package org.gravida.abstraction.meaning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gravida.knowledge.AbstractionRule;

/** A band of numbers in the units that a rule names. */
public final class Band {
  private final List<String> units;
  private final Optional<BigDecimal> above;
  private final Optional<BigDecimal> from;
  private final Optional<BigDecimal> upto;

  public Band(AbstractionRule rule) {
    units = rule.all("ofUnit");
    above = bound(rule, "aboveValue");
    from = bound(rule, "fromValue");
    upto = bound(rule, "uptoValue");
  }

  private static Optional<BigDecimal> bound(AbstractionRule rule, String parameter) {
    String text = rule.one(parameter);
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  /** Says whether the rule sets any bound. */
  public boolean isBounded() {
    return above.isPresent() || from.isPresent() || upto.isPresent();
  }

  /** Says whether it is a number in a unit of the band. */
  public boolean measures(Meaning meaning) {
    return meaning.number().isPresent() && isUnit(meaning.unit());
  }

  private boolean isUnit(String unit) {
    return units.stream().anyMatch(unit::equalsIgnoreCase);
  }

  /** Says whether it is measured and its number lies in the band. */
  public boolean holds(Meaning meaning) {
    return measures(meaning) && holds(meaning.number().get());
  }

  /** Says whether a number in this unit is measured and lies in the band. */
  public boolean holds(Optional<BigDecimal> number, String unit) {
    return number.isPresent() && isUnit(unit) && holds(number.get());
  }

  private boolean holds(BigDecimal number) {
    return (above.isEmpty() || number.compareTo(above.get()) > 0)
        && (from.isEmpty() || number.compareTo(from.get()) >= 0)
        && (upto.isEmpty() || number.compareTo(upto.get()) <= 0);
  }
}
