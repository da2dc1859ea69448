package org.gravida.abstraction;

import static org.gravida.abstraction.Parameter.AND_BELOW;
import static org.gravida.abstraction.Parameter.DENIED_ABOVE;
import static org.gravida.abstraction.Parameter.DENIED_WITH;
import static org.gravida.abstraction.Parameter.OF_EXAMINATION;
import static org.gravida.abstraction.Parameter.OF_TERM;
import static org.gravida.abstraction.Parameter.OVERTAKEN_BY;
import static org.gravida.abstraction.Parameter.SUPERSEDED_BY;
import static org.gravida.abstraction.Parameter.SUPERSEDED_BY_STATE;
import static org.gravida.abstraction.Parameter.UNLESS_RECORDED;
import static org.gravida.abstraction.Parameter.UNLESS_UNREAD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Rule;

/**
 * How far rules reach: what stands in the way of a rule does so by the terms below it as well, and
 * what a rule reads does where the rule says so.
 */
final class Reach {
  private static final List<Parameter> ALWAYS =
      List.of(UNLESS_RECORDED, UNLESS_UNREAD, SUPERSEDED_BY, SUPERSEDED_BY_STATE, OVERTAKEN_BY);
  private static final List<Parameter> WHERE_SAID = List.of(OF_EXAMINATION, OF_TERM);

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
  static List<Rule> of(Release release) {
    var reach = new Reach(release);
    return release.rules().stream().map(reach::widened).toList();
  }

  private Rule widened(Rule rule) {
    var parameters = new HashMap<>(rule.parameters());
    ALWAYS.forEach(each -> widen(each, parameters));
    if (rule.one(AND_BELOW.property()).equals("true")) {
      WHERE_SAID.forEach(each -> widen(each, parameters));
    }
    if (parameters.containsKey(DENIED_WITH.property())) {
      parameters.put(DENIED_ABOVE.property(), above(rule.all(OF_TERM.property())));
    }
    return new Rule(rule.id(), rule.operator(), rule.label(), parameters);
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

  private void widen(Parameter parameter, Map<String, List<String>> parameters) {
    List<String> named = parameters.getOrDefault(parameter.property(), List.of());
    var reached = new TreeSet<>(named);
    named.forEach(each -> reached.addAll(below.getOrDefault(each, new TreeSet<>())));
    if (reached.size() > named.size()) {
      parameters.put(parameter.property(), List.copyOf(reached));
    }
  }
}
