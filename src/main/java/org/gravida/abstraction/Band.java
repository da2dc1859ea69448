package org.gravida.abstraction;

import static org.gravida.abstraction.Parameter.ABOVE_VALUE;
import static org.gravida.abstraction.Parameter.FROM_VALUE;
import static org.gravida.abstraction.Parameter.OF_UNIT;
import static org.gravida.abstraction.Parameter.UPTO_VALUE;

import java.math.BigDecimal;
import org.gravida.record.Field;

/** A band of numbers in the units that a rule names. */
final class Band {
  private final PreparedRule rule;

  Band(PreparedRule rule) {
    this.rule = rule;
  }

  /** Says whether the rule sets any bound. */
  boolean isBounded() {
    return !(rule.one(ABOVE_VALUE) + rule.one(FROM_VALUE) + rule.one(UPTO_VALUE)).isEmpty();
  }

  /** Says whether the observation is a number in a unit of the band. */
  boolean measures(Observation each) {
    String unit = each.fact().get(Field.UNIT);
    return Interpretation.isNumber(each.fact().get(Field.VALUE))
        && rule.all(OF_UNIT).stream().anyMatch(unit::equalsIgnoreCase);
  }

  /** Says whether the observation is measured and its number lies in the band. */
  boolean holds(Observation each) {
    return measures(each) && holds(new BigDecimal(each.fact().get(Field.VALUE)));
  }

  private boolean holds(BigDecimal number) {
    String above = rule.one(ABOVE_VALUE);
    String from = rule.one(FROM_VALUE);
    String upto = rule.one(UPTO_VALUE);
    return (above.isEmpty() || number.compareTo(new BigDecimal(above)) > 0)
        && (from.isEmpty() || number.compareTo(new BigDecimal(from)) >= 0)
        && (upto.isEmpty() || number.compareTo(new BigDecimal(upto)) <= 0);
  }
}
