package org.gravida.abstraction.meaning;

import java.util.List;
import java.util.Locale;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.record.Content;
import org.gravida.record.Field;

/** Says which narrower term the unit of a number names, where rules of the ontology say so. */
final class Narrowing {
  private final List<AbstractionRule> rules;

  Narrowing(List<AbstractionRule> all) {
    rules = all.stream().filter(r -> r.operator().equals("NarrowingRule")).toList();
  }

  /** Returns the id of the term that is meant. */
  String of(Content content) {
    if (content.has(Field.UNIT)) {
      for (AbstractionRule rule : rules) {
        if (rule.all("ofExamination").contains(content.what())
            && hasUnit(rule, content.get(Field.UNIT))) {
          return rule.one("narrowsTo");
        }
      }
    }
    return content.what();
  }

  private static boolean hasUnit(AbstractionRule rule, String unit) {
    String folded = unit.toLowerCase(Locale.ROOT);
    return rule.all("ofUnit").stream()
        .anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(folded));
  }
}
