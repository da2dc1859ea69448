package org.gravida.consultation.rows;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a term of the ontology means and on what it rests.
 *
 * @param definition in words, or empty
 * @param sources labels of its sources, sorted
 */
public record TermNote(String definition, List<String> sources) {
  /** Nothing known. */
  public static final TermNote NONE = new TermNote("", List.of());

  public TermNote {
    requireNonNull(definition, "definition");
    sources = List.copyOf(sources);
  }
}
