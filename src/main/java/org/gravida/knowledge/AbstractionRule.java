package org.gravida.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * One abstraction rule of the ontology: a domain-free operator and its parameters.
 *
 * @param id local name of the rule's IRI
 * @param operator local name of the rule's class
 * @param label what the rule says, in words
 * @param parameters local name of each parameter property to its values in sorted order; terms by
 *     id, literals as written
 */
public record AbstractionRule(
    String id, String operator, String label, Map<String, List<String>> parameters) {
  public AbstractionRule {
    requireNonNull(id, "id");
    requireNonNull(operator, "operator");
    requireNonNull(label, "label");
    parameters = Map.copyOf(parameters);
  }

  /** Returns all values of a parameter; empty when the rule does not set it. */
  public List<String> all(String parameter) {
    return parameters.getOrDefault(parameter, List.of());
  }

  /** Returns the single value of a parameter, or the empty string. */
  public String one(String parameter) {
    var values = all(parameter);
    return values.isEmpty() ? "" : values.get(0);
  }
}
