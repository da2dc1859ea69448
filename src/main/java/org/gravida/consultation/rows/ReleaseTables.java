package org.gravida.consultation.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What patients are told, by what holds of them, as plain data.
 *
 * @param tables one for each query of what is told by class
 * @param labels id of a term to its label
 * @param notes id of a class, rule, number or parameter to what it means
 */
public record ReleaseTables(
    List<AnswerTable> tables, Map<String, String> labels, Map<String, TermNote> notes) {
  public ReleaseTables {
    notes = Map.copyOf(notes);
    tables = List.copyOf(tables);
    labels = Map.copyOf(labels);
  }

  /** Returns what a term means. */
  public TermNote note(String id) {
    return notes.getOrDefault(id, TermNote.NONE);
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
