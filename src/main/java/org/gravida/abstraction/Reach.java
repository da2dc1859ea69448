package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.AND_BELOW;
import static org.gravida.abstraction.RuleParameter.DENIED_ABOVE;
import static org.gravida.abstraction.RuleParameter.DENIED_WITH;
import static org.gravida.abstraction.RuleParameter.OF_EXAMINATION;
import static org.gravida.abstraction.RuleParameter.OF_TERM;
import static org.gravida.abstraction.RuleParameter.OVERTAKEN_BY;
import static org.gravida.abstraction.RuleParameter.SUPERSEDED_BY;
import static org.gravida.abstraction.RuleParameter.SUPERSEDED_BY_STATE;
import static org.gravida.abstraction.RuleParameter.UNLESS_RECORDED;
import static org.gravida.abstraction.RuleParameter.UNLESS_UNREAD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Release;

/**
 * How far rules reach: what stands in the way of a rule does so by the terms below it as well, and
 * what a rule reads does where the rule says so.
 */
final class Reach {
  private static final List<RuleParameter> ALWAYS =
      List.of(UNLESS_RECORDED, UNLESS_UNREAD, SUPERSEDED_BY, SUPERSEDED_BY_STATE, OVERTAKEN_BY);
  private static final List<RuleParameter> WHERE_SAID = List.of(OF_EXAMINATION, OF_TERM);

  private final Release release;
  private final Map<String, TreeSet<String>> below = new HashMap<>();

  private Reach(Release release) {
    this.release = release;
    release
        .broader()
        .forEach(
            (id, broader) -> {
              if (release.dictionary().byId(id).isPresent()) {
                broader.forEach(
                    each -> below.computeIfAbsent(each, key -> new TreeSet<>()).add(id));
              }
            });
  }

  /** Returns the rules of a release with all the terms that their parameters reach. */
  static List<AbstractionRule> of(Release release) {
    var reach = new Reach(release);
    return release.rules().stream().map(reach::widened).toList();
  }

  private AbstractionRule widened(AbstractionRule rule) {
    var parameters = new HashMap<>(rule.parameters());
    ALWAYS.forEach(each -> widen(each, parameters));
    if (rule.one(AND_BELOW.property()).equals("true")) {
      WHERE_SAID.forEach(each -> widen(each, parameters));
    }
    if (parameters.containsKey(DENIED_WITH.property())) {
      parameters.put(DENIED_ABOVE.property(), above(rule.all(OF_TERM.property())));
    }
    return new AbstractionRule(rule.id(), rule.operator(), rule.label(), parameters);
  }

  /** Returns the recorded terms that these are or stand below. */
  private List<String> above(List<String> ids) {
    var above = new TreeSet<String>();
    for (String each : ids) {
      release.broader().getOrDefault(each, Set.of()).stream()
          .filter(wide -> release.dictionary().byId(wide).isPresent())
          .forEach(above::add);
    }
    return List.copyOf(above);
  }

  private void widen(RuleParameter parameter, Map<String, List<String>> parameters) {
    List<String> named = parameters.getOrDefault(parameter.property(), List.of());
    var reached = new TreeSet<>(named);
    named.forEach(each -> reached.addAll(below.getOrDefault(each, new TreeSet<>())));
    if (reached.size() > named.size()) {
      parameters.put(parameter.property(), List.copyOf(reached));
    }
  }
}
