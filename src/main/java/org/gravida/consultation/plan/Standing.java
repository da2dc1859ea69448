package org.gravida.consultation.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.inference.Facts;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;
import org.gravida.inference.RuleSet;
import org.gravida.inference.abduction.Attainability;
import org.gravida.knowledge.AbstractionRule;

/**
 * Says whether what is recorded leaves room for something, whatever else were recorded. Findings
 * stay; a number that is a lower bound may grow, up to its upper bound if that is given.
 */
final class Standing {
  private final Attainability attainability;

  /** Each number that may grow, to the one that it cannot exceed, or to the empty text. */
  private final Map<String, String> bounds = new TreeMap<>();

  /** Each number that may grow, to one that is in as high a range as rules tell apart. */
  private final Map<String, Integer> highest = new TreeMap<>();

  Standing(Explainer explainer) {
    ProvedRules proved = explainer.rules();
    attainability = new Attainability(proved, new RuleSet(proved));
    for (AbstractionRule rule : explainer.knowledge().release().rules()) {
      String low = rule.one("yieldsAtLeast");
      if (!low.isEmpty()) {
        bounds.merge(low, rule.one("yieldsAtMost"), (one, other) -> one.isEmpty() ? other : one);
        proved
            .numbers()
            .getOrDefault(low, List.of())
            .forEach(each -> highest.merge(low, each.representative(), Math::max));
      }
    }
  }

  /** Says whether more could be recorded with which all goals follow and nothing contradicts. */
  boolean isPossible(Facts recorded, Collection<Proposition> goals) {
    return grown(recorded).stream().anyMatch(each -> attainability.isPossible(each, goals));
  }

  /** Returns the facts as they are, and with any of the lower bounds grown. */
  private List<Facts> grown(Facts recorded) {
    var all = new ArrayList<>(List.of(recorded));
    highest.forEach(
        (property, most) -> {
          Integer now = recorded.numbers().get(property);
          int grown = Math.min(most, recorded.numbers().getOrDefault(bounds.get(property), most));
          if (now != null && grown > now) {
            for (Facts each : List.copyOf(all)) {
              var numbers = new TreeMap<>(each.numbers());
              numbers.put(property, grown);
              all.add(new Facts(each.patient(), each.findings(), numbers));
            }
          }
        });
    return all;
  }
}
