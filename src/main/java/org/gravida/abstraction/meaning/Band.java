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

  /** Says whether it is a number in a unit of the band, or a limit that lies on one side of it. */
  public boolean measures(Meaning meaning) {
    return meaning.number().isPresent()
        && isUnit(meaning.unit())
        && (holds(meaning.number().get()) || !mayHold(meaning.number().get()));
  }

  private boolean isUnit(String unit) {
    return units.stream().anyMatch(unit::equalsIgnoreCase);
  }

  /** Says whether it is measured and its number lies in the band. */
  public boolean holds(Meaning meaning) {
    return measures(meaning) && holds(meaning.number().get());
  }

  /** Says whether what is measured in this unit lies in the band, or may do so. */
  boolean mayHold(Optional<Measured> measured, String unit) {
    return measured.isPresent() && isUnit(unit) && mayHold(measured.get());
  }

  private boolean mayHold(Measured measured) {
    return (above.isEmpty() || !measured.isAtMost(above.get()))
        && (from.isEmpty() || !measured.isBelow(from.get()))
        && (upto.isEmpty() || !measured.isAbove(upto.get()));
  }

  private boolean holds(Measured measured) {
    return above.map(measured::isAbove).orElse(true)
        && from.map(measured::isAtLeast).orElse(true)
        && upto.map(measured::isAtMost).orElse(true);
  }
}
