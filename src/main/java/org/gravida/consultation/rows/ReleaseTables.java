package org.gravida.consultation.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What patients are told, by what holds of them, as plain data.
 *
 * @param tables one for each query of what is told by class
 * @param labels id of a term to its label
 */
public record ReleaseTables(List<AnswerTable> tables, Map<String, String> labels) {
  public ReleaseTables {
    tables = List.copyOf(tables);
    labels = Map.copyOf(labels);
  }

  /**
   * Returns a table.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public AnswerTable table(String name) {
    Optional<AnswerTable> named =
        tables.stream().filter(each -> each.name().equals(name)).findFirst();
    return named.orElseThrow(
        () -> new IllegalArgumentException("the query folder has no rows/" + name + ".rq"));
  }
}
