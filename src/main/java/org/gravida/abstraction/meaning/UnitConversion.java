package org.gravida.abstraction.meaning;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.record.Content;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Place;

/** Puts numbers into the unit of the rules, where rules of the ontology say how. */
final class UnitConversion {
  private static final Place ANYWHERE = Place.of("");

  private final List<AbstractionRule> rules;

  UnitConversion(List<AbstractionRule> all) {
    rules = all.stream().filter(rule -> rule.operator().equals("ConversionRule")).toList();
  }

  /** Returns the same content in the unit of the rules; itself when none says how. */
  Content of(Content content) {
    if (!content.has(Field.UNIT) || rules.isEmpty()) {
      return content;
    }
    String unit = content.get(Field.UNIT);
    for (AbstractionRule rule : rules) {
      if (rule.all("ofExamination").contains(content.what())
          && rule.all("ofUnit").stream().anyMatch(unit::equalsIgnoreCase)) {
        return converted(content, rule);
      }
    }
    return content;
  }

  private static Content converted(Content content, AbstractionRule rule) {
    var factor = new BigDecimal(rule.one("conversionFactor"));
    String plus = rule.one("conversionOffset");
    var offset = plus.isEmpty() ? BigDecimal.ZERO : new BigDecimal(plus);
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(content.fields());
    for (Field field : List.of(Field.VALUE, Field.LOW, Field.HIGH)) {
      Optional<Measured> number = Measured.parse(content.get(field));
      number.ifPresent(each -> fields.put(field, each.converted(factor, offset).text()));
    }
    fields.put(Field.UNIT, rule.one("intoUnit"));
    return new Fact(content.what(), fields, ANYWHERE).content();
  }
}
