package org.gravida.abstraction;

import java.math.BigDecimal;
import org.gravida.knowledge.Rule;
import org.gravida.record.Field;

/** A band of numbers in the units that a rule names. */
final class Band {
  private final Rule rule;

  Band(Rule rule) {
    this.rule = rule;
  }

  /** Says whether the rule sets any bound. */
  boolean isBounded() {
    return !(rule.one("aboveValue") + rule.one("fromValue") + rule.one("uptoValue")).isEmpty();
  }

  /** Says whether the observation is a number in a unit of the band. */
  boolean measures(Observation each) {
    String unit = each.fact().get(Field.UNIT);
    return Interpretation.isNumber(each.fact().get(Field.VALUE))
        && rule.all("ofUnit").stream().anyMatch(unit::equalsIgnoreCase);
  }

  /** Says whether the observation is measured and its number lies in the band. */
  boolean holds(Observation each) {
    return measures(each) && holds(new BigDecimal(each.fact().get(Field.VALUE)));
  }

  private boolean holds(BigDecimal number) {
    String above = rule.one("aboveValue");
    String from = rule.one("fromValue");
    String upto = rule.one("uptoValue");
    return (above.isEmpty() || number.compareTo(new BigDecimal(above)) > 0)
        && (from.isEmpty() || number.compareTo(new BigDecimal(from)) >= 0)
        && (upto.isEmpty() || number.compareTo(new BigDecimal(upto)) <= 0);
  }
}
