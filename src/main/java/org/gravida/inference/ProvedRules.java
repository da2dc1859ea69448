package org.gravida.inference;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rules that were proved to draw exactly the reasoner's conclusions, whatever the facts; plain data
 * that can be kept.
 *
 * @param findings ids of all finding classes a file may give, sorted
 * @param numbers id of each number property to the cells that the ontology tells apart, ascending
 * @param targets ids of the classes that are decided, sorted
 * @param rules sorted, without repetition
 */
public record ProvedRules(
    List<String> findings,
    Map<String, List<Interval>> numbers,
    List<String> targets,
    List<HornRule> rules) {
  public ProvedRules {
    findings = List.copyOf(new TreeSet<>(findings));
    var cells = new TreeMap<String, List<Interval>>();
    numbers.forEach((property, each) -> cells.put(property, List.copyOf(each)));
    numbers = Collections.unmodifiableMap(cells);
    targets = List.copyOf(new TreeSet<>(targets));
    var sorted = new TreeMap<String, HornRule>();
    rules.forEach(rule -> sorted.put(rule.toString(), rule));
    rules = List.copyOf(sorted.values());
  }
}
