package org.gravida.abstraction.rule;

import java.util.HashMap;
import java.util.LinkedHashSet;
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
public final class Reach {
  private static final List<String> ALWAYS =
      List.of("unlessRecorded", "unlessUnread", "supersededBy", "supersededByState", "overtakenBy");
  private static final List<String> WHERE_SAID = List.of("ofExamination", "ofTerm");

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
  public static List<AbstractionRule> of(Release release) {
    var reach = new Reach(release);
    return release.rules().stream().map(reach::widened).toList();
  }

  private AbstractionRule widened(AbstractionRule rule) {
    var parameters = new HashMap<>(rule.parameters());
    ALWAYS.forEach(each -> widen(each, parameters));
    if (rule.one("andBelow").equals("true")) {
      WHERE_SAID.forEach(each -> widen(each, parameters));
    }
    if (rule.one("includingNarrower").equals("true")) {
      var examinations = new LinkedHashSet<>(rule.all("ofExamination"));
      rule.all("ofExamination")
          .forEach(each -> examinations.addAll(below.getOrDefault(each, new TreeSet<>())));
      parameters.put("ofExamination", List.copyOf(examinations));
    }
    if (parameters.containsKey("deniedWith")) {
      parameters.put("deniedAbove", above(rule.all("ofTerm")));
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

  private void widen(String parameter, Map<String, List<String>> parameters) {
    List<String> named = parameters.getOrDefault(parameter, List.of());
    var reached = new TreeSet<>(named);
    named.forEach(each -> reached.addAll(below.getOrDefault(each, new TreeSet<>())));
    if (reached.size() > named.size()) {
      parameters.put(parameter, List.copyOf(reached));
    }
  }
}
