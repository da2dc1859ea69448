package org.gravida.abstraction;

import java.util.List;
import java.util.Locale;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Release;
import org.gravida.record.Content;
import org.gravida.record.Field;

/** Says which narrower term the unit of a number names, where rules of the ontology say so. */
final class Narrowing {
  private final List<AbstractionRule> rules;

  Narrowing(Release release) {
    rules = release.rules().stream().filter(r -> r.operator().equals("NarrowingRule")).toList();
  }

  /** Returns the id of the term that is meant. */
  String of(Content content) {
    if (content.has(Field.UNIT)) {
      for (AbstractionRule rule : rules) {
        if (rule.all(RuleParameter.OF_EXAMINATION.property()).contains(content.what())
            && hasUnit(rule, content.get(Field.UNIT))) {
          return rule.one(RuleParameter.NARROWS_TO.property());
        }
      }
    }
    return content.what();
  }

  private static boolean hasUnit(AbstractionRule rule, String unit) {
    String folded = unit.toLowerCase(Locale.ROOT);
    return rule.all(RuleParameter.OF_UNIT.property()).stream()
        .anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(folded));
  }
}
